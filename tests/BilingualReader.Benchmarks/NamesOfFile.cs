using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Import;
using BilingualReader.Web.Pages.Terms;

namespace BilingualReader.Benchmarks;

/// <summary>The names of one article with the English that the offline engine gives them, without any glossary.</summary>
internal static class NamesOfFile
{
    /// <summary>Imports a file as the app does, translates it, and prints a line for each name and each finding.</summary>
    public static async Task PrintAsync(string path)
    {
        var imported = (ImportedArticle)new ArticleImporter().Import(new ImportRequest(await File.ReadAllBytesAsync(path), Path.GetFileName(path)));
        var view = new NameViews().Build(await TranslateAsync(imported), Termbase.Empty, []);
        foreach (var name in view.Names) Console.WriteLine($"{name.KindWord,-8} {name.Name} × {name.Count}: {string.Join("; ", name.Forms.Select(Describe))}");
        foreach (var finding in view.Findings) Console.WriteLine(finding.Finding.Message);
    }

    private static async Task<ArticleState> TranslateAsync(ImportedArticle imported)
    {
        var state = Fold(imported, []);
        BlockState[] texts = [.. state.Translatable];
        await using var engine = new OfflineEngine(workers: 1);
        var answers = await engine.TranslateAsync([.. texts.Select(text => text.Block.Source)]);
        return Fold(imported, texts.Zip(answers, (text, answer) => new MachineTranslated(text.Number, Target(answer))));
    }

    private static ArticleState Fold(ImportedArticle imported, IEnumerable<JournalEvent> events) => ArticleState.Fold(
        ArticleId.New(),
        events.Prepend(new Imported(imported.Article, null, imported.Encoding)).Select((happened, i) => new JournalEntry(i + 1, DateTimeOffset.UnixEpoch, Actor.Reader, happened)))!;

    private static MachineTarget Target(EngineTranslation answer) =>
        new(answer.Text, [], answer.Sentences, answer.Links, new EngineId("apertium"), "", "", "", new Receipt(0, 1, false));

    private static string Describe(NameFormRow form) =>
        $"{string.Join(" | ", form.Spellings)} -> {(form.Renderings.IsEmpty ? "?" : string.Join(" | ", form.Renderings.Select(use => use.Text)))}";
}
