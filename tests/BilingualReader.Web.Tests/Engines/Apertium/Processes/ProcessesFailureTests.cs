using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Tests.Engines.Apertium.Processes;

/// <summary>Programs that die, stall, wear out or are given up while they answer.</summary>
public sealed class ProcessesFailureTests
{
    private const string Units = "^Le/Le<det><def><m><sg>$ ^chat/chat<n><m><sg>$ ^dort/dormir<vblex><pri><p3><sg>$";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_death_of_any_member_of_a_transfer_is_noticed_and_the_text_answered() =>
        await KillEachInTurnAsync(StageKind.FrenchSpanishTransfer, Units, "El gato duerme");

    [Fact]
    public async Task The_death_of_any_member_of_a_whole_mode_is_noticed_and_the_text_answered() =>
        await KillEachInTurnAsync(StageKind.CatalanEnglish, "el gat dorm", "the cat sleeps");

    [Fact]
    public async Task The_death_of_a_lone_analyser_is_noticed_and_the_text_answered() =>
        await KillEachInTurnAsync(StageKind.FrenchSpanishAnalysis, "Zorglub", "^Zorglub/*Zorglub$");

    [Fact]
    public async Task The_death_of_the_shell_that_leads_the_programs_loses_no_answer()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);
        await stage.RunAsync([Units], Token);
        var group = stage.Group!.Value;
        Kill(group);

        Assert.Equal(["El gato duerme"], (await stage.RunAsync([Units], Token)).ToArray());
        await stage.DisposeAsync();
        Assert.Empty(ProcessGroup.Members(group));
    }

    [Fact]
    public async Task A_death_in_the_middle_of_a_conversation_loses_no_answer()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);
        await stage.RunAsync([Units], Token);
        var killed = 0;

        foreach (var round in Enumerable.Range(0, 5))
        {
            var streams = Enumerable.Range(0, 800).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Units} ^{number}/{number}<num>$")).ToImmutableArray();
            var running = stage.RunAsync(streams, Token);
            var members = ProcessGroup.Members(stage.Group ?? 0);
            if (members.Length > 1 && TryKill(members[1 + (round % (members.Length - 1))])) killed++;

            var answers = await running;
            Assert.Equal(Enumerable.Range(0, 800).Select(number => string.Create(CultureInfo.InvariantCulture, $"El gato duerme {number}")), answers);
        }

        Assert.NotEqual(0, killed);
    }

    [Fact]
    public async Task A_stopped_member_is_noticed_at_the_deadline_and_leaves_nothing_behind()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer, new ApertiumOptions { DeadlineSeconds = 2, DeadlineSecondsPerThousand = 0.02 });
        await stage.RunAsync([Units], Token);
        var group = stage.Group!.Value;
        Signal("STOP", ProcessGroup.Members(group)[4]);

        // Enough to fill every pipe in front of the stopped program, so that the writer waits as well.
        var answers = await stage.RunAsync([.. Enumerable.Repeat(Units, 3_000)], Token);

        Assert.All(answers, answer => Assert.Equal("El gato duerme", answer));
        Assert.NotEqual(group, stage.Group);
        Assert.Empty(ProcessGroup.Members(group));
    }

    [Fact]
    public async Task Programs_that_never_answer_are_a_timeout_and_leave_nothing_behind()
    {
        ApertiumFacts.RequireInstalled();
        using var folder = new ModeFolder();
        var real = await File.ReadAllTextAsync("/usr/share/apertium/modes/fr-es.mode", Token);
        folder.Write("fr-es", real.Replace("lrx-proc -m ", $"tail -q -n 0 -f '{folder.Path}/modes/fr-es.mode' ", StringComparison.Ordinal));
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer, new ApertiumOptions { DataPath = folder.Path, DeadlineSeconds = 1 });

        var failure = await Assert.ThrowsAsync<StageFailedException>(() => stage.RunAsync([Units], Token));

        Assert.True(failure.IsTimeout);
        Assert.Empty(folder.ProcessesNamingIt());
    }

    [Fact]
    public async Task Programs_that_end_at_once_are_a_failure_and_leave_nothing_behind()
    {
        ApertiumFacts.RequireInstalled();
        using var folder = new ModeFolder();
        folder.Write("fr-es", $"lt-proc '{folder.Path}/none.bin' | apertium-tagger -g $2 '{folder.Path}/none.prob'");
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis, new ApertiumOptions { DataPath = folder.Path });

        var failure = await Assert.ThrowsAsync<StageFailedException>(() => stage.RunAsync(["Le chat"], Token));

        Assert.False(failure.IsTimeout);
        Assert.Empty(folder.ProcessesNamingIt());
    }

    [Fact]
    public async Task A_missing_mode_is_a_failure()
    {
        ApertiumFacts.RequireInstalled();
        using var folder = new ModeFolder();
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis, new ApertiumOptions { DataPath = folder.Path });

        await Assert.ThrowsAsync<StageFailedException>(() => stage.RunAsync(["Le chat"], Token));
    }

    [Fact]
    public async Task A_cancelled_request_never_leaves_its_answer_to_the_next()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);
        var many = Enumerable.Repeat(Units, 2_000).ToImmutableArray();
        var cancelled = 0;

        foreach (var round in Enumerable.Range(0, 12))
        {
            await stage.RunAsync([Units], Token);
            using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
            var running = stage.RunAsync(many, source.Token);
            foreach (var _ in Enumerable.Range(0, round * 20)) await Task.Yield();
            await source.CancelAsync();
            if (await Record.ExceptionAsync(() => running) is OperationCanceledException)
            {
                cancelled++;
                Assert.Null(stage.Group);
            }

            Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"*q{round}")], (await stage.RunAsync([$"^q{round}/*q{round}$"], Token)).ToArray());
        }

        Assert.InRange(cancelled, 1, 12);
    }

    [Fact]
    public async Task A_caller_that_gives_up_while_it_waits_disturbs_nobody()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);
        var first = stage.RunAsync([.. Enumerable.Repeat(Units, 500)], Token);
        using var source = new CancellationTokenSource();
        var second = stage.RunAsync([Units], source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(500, (await first).Length);
    }

    [Fact]
    public async Task A_stage_is_started_afresh_after_so_many_streams()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer, new ApertiumOptions { StreamsPerProcess = 3 });
        await stage.RunAsync([Units, Units], Token);
        var before = stage.Group!.Value;

        await stage.RunAsync([Units], Token);

        Assert.Null(stage.Group);
        Assert.Empty(ProcessGroup.Members(before));
        Assert.Equal(["El gato duerme"], (await stage.RunAsync([Units], Token)).ToArray());
    }

    [Fact]
    public async Task A_stage_over_its_memory_is_started_afresh_at_the_next_check()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer, new ApertiumOptions { StageMegabytes = 1 });
        await stage.RunAsync([Units], Token);
        var before = stage.Group!.Value;

        await stage.RunAsync([.. Enumerable.Repeat(Units, 200)], Token);

        Assert.Null(stage.Group);
        Assert.Empty(ProcessGroup.Members(before));
    }

    [Fact]
    public async Task A_stage_over_its_memory_is_started_afresh_after_one_long_stream()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer, new ApertiumOptions { StageMegabytes = 1 });
        await stage.RunAsync([Units], Token);
        Assert.NotNull(stage.Group);

        await stage.RunAsync([string.Join(' ', Enumerable.Repeat(Units, 3_000))], Token);

        Assert.Null(stage.Group);
    }

    [Fact]
    public async Task A_long_text_gets_time_by_its_length()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer, new ApertiumOptions { DeadlineSeconds = 0, DeadlineSecondsPerThousand = 600 });

        Assert.Equal(["El gato duerme"], (await stage.RunAsync([Units], Token)).ToArray());
    }

    [Fact]
    public async Task A_stage_within_its_memory_goes_on()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);
        await stage.RunAsync([Units], Token);
        var before = stage.Group;

        await stage.RunAsync([.. Enumerable.Repeat(Units, 200)], Token);

        Assert.Equal(before, stage.Group);
        Assert.InRange(ProcessGroup.PrivateBytes(before!.Value), 10_000_000, 600_000_000);
    }

    [Fact]
    public async Task A_renewed_stage_starts_other_programs()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);
        await stage.RunAsync([Units], Token);
        var before = stage.Group!.Value;
        stage.Renew();

        Assert.Equal(["El gato duerme"], (await stage.RunAsync([Units], Token)).ToArray());
        Assert.NotEqual(before, stage.Group);
        Assert.Empty(ProcessGroup.Members(before));
        var after = stage.Group;
        await stage.RunAsync([Units], Token);
        Assert.Equal(after, stage.Group);
    }

    private static async Task KillEachInTurnAsync(StageKind kind, string stream, string expected)
    {
        await using var stage = ApertiumFacts.NewStage(kind, new ApertiumOptions { DeadlineSeconds = 4 });
        await stage.RunAsync([stream], Token);
        var count = ProcessGroup.Members(stage.Group!.Value).Length;
        for (var index = 1; index < count; index++)
        {
            var group = stage.Group!.Value;
            Kill(ProcessGroup.Members(group)[index]);

            Assert.Equal([expected, expected], (await stage.RunAsync([stream, stream], Token)).ToArray());
            Assert.NotEqual(group, stage.Group);
            Assert.Empty(ProcessGroup.Members(group));
        }

        Assert.InRange(count, 2, 20);
    }

    private static void Kill(int id) => Assert.True(TryKill(id));

    // One that was seen a moment ago may have ended since.
    private static bool TryKill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Signal(string signal, int id)
    {
        using var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {id}")]);
        kill.WaitForExit();
    }
}
