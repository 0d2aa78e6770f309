using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Pages.Articles;

public sealed class PairViewsTests : IDisposable
{
    private readonly AppFixture app = new();

    public void Dispose() => app.Dispose();

    private PairViews Views => app.Services.GetRequiredService<PairViews>();

    [Fact]
    public void A_view_is_built_once_for_a_state_and_a_glossary()
    {
        var block = new BlockState(Blocks.Paragraph(1, "Le port rouvre."));
        Assert.Same(Views.For(block, Termbase.Empty), Views.For(block, Termbase.Empty));
    }

    [Fact]
    public void A_changed_glossary_shows_at_once()
    {
        var block = new BlockState(Blocks.Paragraph(1, "Le port rouvre."), Blocks.Machine("The port opens."));
        Assert.Empty(Views.For(block, Termbase.Empty).Terms);
        var entry = new TermPair("port", "harbour", [], [], [], TermStatus.Preferred, TermKind.Noun, false, null, new TermOrigin("test.tsv", 2));
        var view = Views.For(block, Termbase.Build([entry]));
        Assert.Equal(TermVerdict.Missing, Assert.Single(view.Terms).Verdict);
        Assert.True(view.IsStale);
    }

    [Fact]
    public void What_a_person_wrote_is_never_stale()
    {
        var entry = new TermPair("port", "harbour", [], [], [], TermStatus.Preferred, TermKind.Noun, false, null, new TermOrigin("test.tsv", 2));
        var block = new BlockState(Blocks.Paragraph(1, "Le port rouvre."), Blocks.Machine("The port opens."), ApprovedAt: DateTimeOffset.UnixEpoch);
        Assert.False(Views.For(block, Termbase.Build([entry])).IsStale);
    }
}
