using System.Runtime.InteropServices;
using System.Text;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Web.Tests.Glossaries;

public sealed class GlossaryLoaderTests : IDisposable
{
    private readonly GlossaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loads_the_files_of_a_folder_in_the_order_of_their_names()
    {
        _folder.Write("fr-en/b.tsv", "source\ttarget\nfrappe\tstrike\n");
        _folder.Write("fr-en/a/z.tsv", "source\ttarget\nIrak\tIraq\n");

        var glossaries = GlossaryLoader.Load([_folder.Root]);

        Assert.Equal([$"{_folder.Root}/fr-en/a/z.tsv", $"{_folder.Root}/fr-en/b.tsv"], glossaries.Files);
        Assert.Equal(["Iraq", "strike"], glossaries.Termbase.Entries.Select(entry => entry.Target));
        Assert.Empty(glossaries.Problems);
    }

    [Theory]
    [InlineData("es-en/a.tsv")]
    [InlineData(".hidden/a.tsv")]
    [InlineData("fr-en/.a.tsv")]
    [InlineData("fr-en/a.txt")]
    [InlineData("fr-en/README.md")]
    public void Leaves_other_files_alone(string path)
    {
        _folder.Write(path, "\0");

        var glossaries = GlossaryLoader.Load([_folder.Root]);

        Assert.Empty(glossaries.Files);
        Assert.Empty(glossaries.Problems);
    }

    [Fact]
    public void A_folder_of_the_pair_and_a_file_load_by_themselves()
    {
        var file = _folder.Write("fr-en/b.tsv", "source\ttarget\nfrappe\tstrike\n");

        Assert.Single(GlossaryLoader.Load([_folder.PathOf("fr-en")]).Termbase.Entries);
        Assert.Equal(file, Assert.Single(GlossaryLoader.Load([file]).Files));
    }

    [Fact]
    public void A_file_named_twice_loads_once()
    {
        var file = _folder.Write("fr-en/b.tsv", "source\ttarget\nfrappe\tstrike\n");

        var glossaries = GlossaryLoader.Load([file, _folder.Root]);

        Assert.Single(glossaries.Termbase.Entries);
        Assert.Empty(glossaries.Problems);
    }

    [Fact]
    public void Earlier_paths_go_before_later_ones()
    {
        var mine = _folder.Write("mine.tsv", "source\ttarget\nfrappe\traid\n");
        var theirs = _folder.Write("theirs.tsv", "source\ttarget\nfrappe\tstrike\n");

        var glossaries = GlossaryLoader.Load([mine, theirs]);

        Assert.Equal("raid", Assert.Single(glossaries.Termbase.Match("une frappe")).Entry.Target);
        Assert.Contains(mine + ":2", Assert.Single(glossaries.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_path_is_an_error()
    {
        var problem = Assert.Single(GlossaryLoader.Load([_folder.PathOf("none")]).Problems);

        Assert.Equal((_folder.PathOf("none"), 0, true), (problem.File, problem.Line, problem.IsError));
    }

    [Fact]
    public void Bad_file_is_reported_while_the_others_load()
    {
        _folder.Write("fr-en/a.tsv", "source\ttarget\nIrak\tIraq\n");
        File.WriteAllBytes(_folder.PathOf("fr-en/b.tsv"), Encoding.Latin1.GetBytes("source\ttarget\nété\tsummer\n"));
        using (var large = File.Create(_folder.PathOf("fr-en/c.tsv"))) large.SetLength(GlossaryReader.MostBytes + 1);

        var glossaries = GlossaryLoader.Load([_folder.Root]);

        Assert.Single(glossaries.Termbase.Entries);
        Assert.Equal(["b.tsv", "c.tsv"], glossaries.Problems.Where(problem => problem.IsError).Select(problem => Path.GetFileName(problem.File)));
        Assert.Contains("10 MB", glossaries.Problems.Single(problem => problem.File.EndsWith("c.tsv", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ending_of_a_file_may_be_in_capitals()
    {
        _folder.Write("fr-en/A.TSV", "source\ttarget\nIrak\tIraq\n");

        Assert.Single(GlossaryLoader.Load([_folder.Root]).Termbase.Entries);
    }

    [Fact]
    public void File_that_cannot_be_opened_is_reported_while_the_others_load()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) Assert.Skip("Making links needs a right on Windows.");
        _folder.Write("fr-en/a.tsv", "source\ttarget\nIrak\tIraq\n");
        File.CreateSymbolicLink(_folder.PathOf("fr-en/b.tsv"), _folder.PathOf("nowhere"));

        var glossaries = GlossaryLoader.Load([_folder.Root]);

        Assert.Single(glossaries.Termbase.Entries);
        Assert.Equal("The file cannot be read.", Assert.Single(glossaries.Problems).Message);
    }

    [Fact]
    public void Folder_that_links_to_itself_ends()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) Assert.Skip("Making links needs a right on Windows.");
        _folder.Write("fr-en/a.tsv", "source\ttarget\nIrak\tIraq\n");
        Directory.CreateSymbolicLink(_folder.PathOf("fr-en/loop"), _folder.PathOf("fr-en"));

        Assert.Contains(GlossaryLoader.Load([_folder.Root]).Termbase.Entries, entry => entry.Target == "Iraq");
    }

    [Fact]
    public void Setting_is_looked_for_in_the_content_root_then_above_in_a_working_copy_then_beside_the_program()
    {
        var root = Directory.CreateDirectory(_folder.PathOf("copy/src/web")).FullName;
        var program = Directory.CreateDirectory(_folder.PathOf("program")).FullName;
        string Locate() => GlossaryLocation.OfSetting("glossary", root, program).FullPath;

        Assert.Equal(Path.Combine(root, "glossary"), Locate());
        Assert.Equal(Create("program/glossary"), Locate());
        var above = Create("copy/glossary");
        Assert.Equal(Path.Combine(program, "glossary"), Locate());
        _folder.Write("copy/BilingualReader.sln", "");
        Assert.Equal(above, Locate());
        Assert.Equal(Create("copy/src/web/glossary"), Locate());
        Assert.Equal(above, GlossaryLocation.OfSetting(above, root, program).FullPath);

        string Create(string path) => Directory.CreateDirectory(_folder.PathOf(path)).FullName;
    }
}
