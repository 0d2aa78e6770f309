using BilingualReader.Core.Journal;
using BilingualReader.Core.Tests.Translation;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;

namespace BilingualReader.Web.Tests.Jobs;

/// <summary>What a person has approved elsewhere for the same source is taken instead of asking an engine.</summary>
public sealed class RememberedJobsTests
{
    private readonly WordEngine engine = new();

    [Fact]
    public async Task A_run_asks_no_engine_for_what_was_approved_elsewhere()
    {
        await using var jobs = new JobsFixture(engine);
        await ApproveAsync(jobs, 3);
        var id = await jobs.CreateAsync(2);

        Assert.Equal(StopReason.Completed, (await jobs.RunAsync(id))!.Reason);

        Assert.Equal(["Le titre", "Paragraphe 2."], engine.Sent.Order(StringComparer.Ordinal));
        var block = (await jobs.StateAsync(id)).Blocks[0];
        Assert.Equal(("Paragraph one.", EngineId.Memory, "Le titre"), (block.Target, block.Machine!.Engine, block.Machine.EngineVersion));
        Assert.Equal(BlockStatus.Translated, block.Status);
        Assert.Equal(0, block.Machine.Receipt.Requests);
    }

    [Fact]
    public async Task A_paragraph_asked_for_once_more_is_translated_by_the_engine()
    {
        await using var jobs = new JobsFixture(engine);
        await ApproveAsync(jobs, 1);
        var id = await jobs.CreateAsync(1);
        await jobs.RunAsync(id);
        await jobs.RunAsync(id, TranslationScope.All, 1);
        Assert.Equal(engine.Id, (await jobs.StateAsync(id)).Blocks[0].Machine!.Engine);
    }

    [Fact]
    public async Task The_setting_turns_it_off()
    {
        await using var jobs = new JobsFixture([("Memory:UseExact", "false")], engine);
        await ApproveAsync(jobs, 1);
        var id = await jobs.CreateAsync(1);
        await jobs.RunAsync(id);
        Assert.Contains("Paragraphe 1.", engine.Sent);
    }

    private static async Task ApproveAsync(JobsFixture jobs, int blocks)
    {
        var id = await jobs.CreateAsync(blocks);
        await jobs.AppendAsync(id, new Edited(1, "Paragraph one."), new Approved(1));
    }
}
