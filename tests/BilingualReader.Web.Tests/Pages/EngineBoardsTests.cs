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

    private static EngineRegistry Registry(params ITranslationEngine[] engines) => new(engines, Options.Create(new TranslationOptions()), NullLogger<EngineRegistry>.Instance);
}
