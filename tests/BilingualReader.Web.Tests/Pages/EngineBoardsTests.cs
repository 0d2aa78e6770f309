using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Pages.Engines;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Pages;

public sealed class EngineBoardsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_says_nothing_holds_no_page_up_and_is_shown_as_soon_as_it_answers()
    {
        var silent = new SilentEngine("deepl", EngineReach.Services);
        using var registry = Registry(silent, new WordEngine());
        var boards = new EngineBoards(registry, Options.Create(new TranslationOptions()), TimeProvider.System);

        var board = await boards.CurrentAsync(Token);
        Assert.Equal(["It has not answered yet.", null], board.Lines.Select(line => (line.Status as EngineNotReady)?.Reason));
        Assert.Equal("word", board.Chosen!.Engine.Id.Value);

        silent.Answer(new EngineReady("1"));
        while (board.Lines[0].Status is not EngineReady) board = await boards.CurrentAsync(Token);
        Assert.Equal("deepl", board.Chosen!.Engine.Id.Value);
    }

    [Fact]
    public async Task What_an_engine_said_is_remembered_for_a_while_unless_it_is_known_to_have_changed()
    {
        var silent = new SilentEngine("deepl", EngineReach.Services);
        using var registry = Registry(silent);
        var boards = new EngineBoards(registry, Options.Create(new TranslationOptions()), TimeProvider.System);
        silent.Answer(new EngineReady("1"));
        Assert.Equal("1", await VersionAsync(boards));
        silent.Answer(new EngineReady("2"));

        Assert.Equal("1", await VersionAsync(boards));
        boards.Expire(new EngineId("deepl"));
        Assert.Equal("2", await VersionAsync(boards));
        silent.Answer(new EngineReady("3"));
        Assert.Equal("2", await VersionAsync(boards));
    }

    private static async Task<string> VersionAsync(EngineBoards boards) => Assert.IsType<EngineReady>((await boards.CurrentAsync(Token)).Lines[0].Status).Version;

    private static EngineRegistry Registry(params ITranslationEngine[] engines) => new(engines, Options.Create(new TranslationOptions()), NullLogger<EngineRegistry>.Instance);
}
