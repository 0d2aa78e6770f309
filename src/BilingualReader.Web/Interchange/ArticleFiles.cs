using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Interchange.Merging;
using BilingualReader.Web.Interchange.Reading;

namespace BilingualReader.Web.Interchange;

/// <summary>A file that goes out.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Name">A name for it.</param>
/// <param name="MediaType">What it is.</param>
internal sealed record ArticleFile(byte[] Content, string Name, string MediaType);

/// <summary>Articles go out as files here, and come back: for the page and the command line alike.</summary>
internal sealed class ArticleFiles(ArticleLibrary library, IArticleStore store, GlossaryCatalog glossaries, ArticleFindings findings)
{
    /// <summary>An article as a file; null when there is no such article.</summary>
    public async Task<ArticleFile?> ExportAsync(ArticleId id, FileFormat format, ArticlePart part, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(id, cancellationToken) is not { } state) return null;
        var article = ArticleExport.From(state, glossaries.Current.For(state));
        return new ArticleFile(ArticleWriter.Write(article, format, part), ArticleWriter.NameFor(article, format, part), FileFormats.Of(format).MediaType);
    }

    /// <summary>
    /// What a returned file means for an article: an <see cref="ImportPlan"/> or a <see cref="FileRefused"/>; null when there is no
    /// such article. Changes nothing.
    /// </summary>
    public async Task<FileReading?> PlanAsync(ArticleId id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } journal || ArticleState.Fold(id, journal.Entries) is not { } state) return null;
        return ReturnedFiles.Read(content) switch
        {
            ReturnedFile file => new ImportPlanner(file, state, block => new BlockFindings(block, findings.OfBlock(state, block))).Plan(journal.Entries),
            var refused => refused,
        };
    }

    /// <summary>
    /// Appends what a plan comes to, in one piece, if the article is still as the plan saw it; else <see cref="AppendConflict"/>,
    /// and a new plan is to be made.
    /// </summary>
    public async Task<AppendOutcome> ApplyAsync(ImportPlan plan, ImportDecisions decisions, CancellationToken cancellationToken)
    {
        var events = plan.EventsFor(decisions);
        if (events.IsEmpty) return new Appended([]);
        return await library.AppendAsync(plan.State.Id, plan.State.Sequence, events, Actor.Person(decisions.Sender), cancellationToken);
    }
}
