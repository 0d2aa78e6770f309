using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Web.Tests.Glossaries;

/// <summary>The glossaries that come with the app.</summary>
public sealed class ShippedGlossariesTests
{
    [Fact]
    public void Have_no_errors_warnings_or_notices()
    {
        var glossaries = GlossaryLoader.Load([Folder()]);

        Assert.Empty(glossaries.Problems.Select(problem => $"{problem.File}:{problem.Line}: {problem.Message}"));
    }

    [Fact]
    public void Every_entry_is_found_in_each_of_its_spellings()
    {
        var termbase = GlossaryLoader.Load([Folder()]).Termbase;

        Assert.All(
            termbase.Entries.SelectMany(entry => entry.Variants.Prepend(entry.Source), (entry, spelling) => (entry, spelling)),
            pair => Assert.Equal(pair.entry.Target, Assert.Single(termbase.Match(pair.spelling)).Entry.Target));
    }

    [Fact]
    public void Every_entry_is_found_in_each_of_its_forms_and_the_ledger_takes_the_English_that_is_asked_for()
    {
        var termbase = GlossaryLoader.Load([Folder()]).Termbase;

        Assert.All(
            termbase.Entries.SelectMany(entry => TermForms.Of(entry).Forms, (entry, form) => (entry, form)),
            pair =>
            {
                var text = $"les {pair.form.Text}";
                var match = Assert.Single(termbase.Match(text));
                Assert.Equal(pair.form.Text.Length, match.Span.Length);
                Assert.InRange(Assert.Single(TermLedger.Judge(text, $"the {match.English}", [match])).Verdict, TermVerdict.Exact, TermVerdict.Inflected);
            });
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("No BilingualReader.sln above the tests.");
        return Path.Combine(folder.FullName, "glossary");
    }
}
