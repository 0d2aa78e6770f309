using BilingualReader.Web.Engines.DeepL;
using BilingualReader.Web.Glossaries;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.Glossaries;

public sealed class GlossaryCheckTests : IDisposable
{
    private readonly GlossaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_each_problem_with_file_line_and_remedy_then_a_summary()
    {
        var file = _folder.Write("a.tsv", "source\ttarget\tstatus\nfrappe\tstrike\tgood\nIrak\tIraq\tdeprecated\n");

        var (exit, lines) = Run(file);

        Assert.Equal(1, exit);
        Assert.Equal(
        [
            $"{file}:2: error: The status “good” is not known. Write one of preferred, admitted, deprecated, do-not-translate, or nothing.",
            $"{file}:3: warning: The entry “Irak” is deprecated but still in force. Put the preferred English in its place, or remove the line.",
            "1 file, 1 entry, 1 error, 1 warning",
        ], lines);
    }

    [Fact]
    public void Warnings_alone_are_no_failure()
    {
        var (exit, lines) = Run(_folder.Write("a.tsv", "frappe\tstrike\nIrak\tIraq\n"));

        Assert.Equal(0, exit);
        Assert.Equal("1 file, 2 entries, 0 errors, 1 warning", lines[^1]);
    }

    [Fact]
    public void Forms_that_are_common_words_are_noted_and_are_no_warnings()
    {
        var file = _folder.Write("a.tsv", "source\ttarget\ncour\tcourt\n");

        var (exit, lines) = Run(file);

        Assert.Equal(0, exit);
        Assert.Equal(
        [
            $"{file}:2: notice: The form “cours” of “cour” is a common word of another meaning too, so it is not looked for. Write what you want to have found under “variants”.",
            "1 file, 1 entry, 0 errors, 0 warnings, 1 notice",
        ], lines);
    }

    [Fact]
    public void What_the_glossary_of_an_engine_would_refuse_is_noted_with_the_reason()
    {
        var file = _folder.Write("a.tsv", "source\ttarget\tcase\nEst\tEast\tsensitive\nporte-avions\taircraft carrier\t\nEst\tEast End\tinsensitive\n");

        var (exit, lines) = Run(file);

        Assert.Equal(0, exit);
        Assert.Contains($"{file}:4: notice: DeepL's own glossary would refuse “Est”: this French has another English already. Nothing needs to be done: the term goes to DeepL as a protected word instead.", lines);
    }

    [Fact]
    public void Entries_that_work_against_each_other_are_told()
    {
        var file = _folder.Write("a.tsv", "source\ttarget\tforbid\ngrève\tstrike\t\nfrappe\tblow\tstrike\n");

        var (exit, lines) = Run(file);

        Assert.Equal(0, exit);
        Assert.StartsWith($"{file}:2: notice: The English “strike” of “grève” is forbidden for “frappe”", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_path_fails_and_has_no_line_number()
    {
        var (exit, lines) = Run(_folder.PathOf("none"));

        Assert.Equal(1, exit);
        Assert.StartsWith($"{_folder.PathOf("none")}: error: There is no such file", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_paths_the_configured_glossaries_are_checked()
    {
        _folder.Write("fr-en/a.tsv", "source\ttarget\nIrak\tIraq\n");

        var (exit, lines) = Run();

        Assert.Equal(0, exit);
        Assert.Equal(["1 file, 1 entry, 0 errors, 0 warnings"], lines);
    }

    private (int Exit, string[] Lines) Run(params string[] paths)
    {
        using var catalog = new GlossaryCatalog(() => GlossaryLocation.OfArgument(_folder.Root), TimeProvider.System, NullLogger<GlossaryCatalog>.Instance);
        using var output = new StringWriter();
        var exit = new GlossaryCheck(catalog, [new DeepLGlossaryRules()]).Run(paths, output);
        return (exit, output.ToString().Split(output.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
