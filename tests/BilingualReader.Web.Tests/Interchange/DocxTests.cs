using System.IO.Compression;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Interchange.Merging;
using BilingualReader.Web.Interchange.Reading;

namespace BilingualReader.Web.Tests.Interchange;

/// <summary>The Word table, and what word processors make of it.</summary>
public sealed class DocxTests
{
    private const string Target = "<w:t xml:space=\"preserve\">He smiles.</w:t>";

    [Theory]
    [InlineData("<w:t>He is </w:t></w:r><w:proofErr w:type=\"gramStart\"/><w:r><w:t xml:space=\"preserve\"> smil</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ing.</w:t>", "He is smiling.")]
    [InlineData("<w:t xml:space=\"preserve\">He </w:t></w:r><w:del w:id=\"5\" w:author=\"Ada\"><w:r><w:delText>smiles.</w:delText></w:r></w:del><w:ins w:id=\"6\" w:author=\"Ada\"><w:r><w:t>grins.</w:t></w:r></w:ins><w:r><w:t></w:t>", "He grins.")]
    [InlineData("<w:t xml:space=\"preserve\">He </w:t></w:r><w:smartTag w:element=\"x\"><w:r><w:t>grins</w:t></w:r></w:smartTag><w:bookmarkStart w:id=\"0\" w:name=\"a\"/><w:r><w:t>.</w:t>", "He grins.")]
    [InlineData("<w:t>He</w:t></w:r><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>grins</w:t></w:r></w:sdtContent></w:sdt><w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:br/><w:t>so</w:t>", "Hegrins‑\u00AD\t\nso")]
    [InlineData("<w:t>One.</w:t></w:r></w:p><w:p><w:r><w:t>Two.</w:t>", "One.\nTwo.")]
    [InlineData("<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/><w:t>He grins.</w:t>", "He grins.")]
    public void What_word_processors_do_to_a_text_is_read_as_its_readers_see_it(string runs, string text)
    {
        var article = Articles.Small();

        var plan = Assert.IsType<ImportPlan>(article.Plan(Changed(article, document => document.Replace(Target, runs, StringComparison.Ordinal))));

        Assert.Equal([new Edited(3, text)], plan.EventsFor(Decisions.None));
    }

    [Fact]
    public void An_id_is_read_however_it_is_cut_and_rows_may_be_moved_or_left_out()
    {
        var article = Articles.Small();
        var id = $"{article.Id}-3-";

        var plan = Assert.IsType<ImportPlan>(article.Plan(Changed(article, document =>
        {
            var row = document.IndexOf("<w:tr>", document.IndexOf(id, StringComparison.Ordinal) - 600, StringComparison.Ordinal);
            var first = document.IndexOf("<w:tr>", document.IndexOf("</w:tr>", StringComparison.Ordinal), StringComparison.Ordinal);
            var end = document.LastIndexOf("</w:tr>", StringComparison.Ordinal) + "</w:tr>".Length;
            var last = document[document.LastIndexOf("<w:tr>", StringComparison.Ordinal)..end];
            Assert.NotEqual(row, first);
            return (document[..first] + last + document[end..]).Replace(id, $"{article.Id}</w:t></w:r><w:r><w:t>-3- ", StringComparison.Ordinal).Replace("He smiles.", "He grins.", StringComparison.Ordinal);
        })));

        Assert.Equal([new Edited(3, "He grins.")], plan.EventsFor(Decisions.None));
        Assert.Single(plan.Pairs);
    }

    [Fact]
    public void Markup_stays_on_words_that_are_still_there()
    {
        var article = Articles.Small();

        var plan = Assert.IsType<ImportPlan>(article.Plan(Changed(article, document => document.Replace(" yesterday.", " last night.", StringComparison.Ordinal))));

        var edited = Assert.IsType<Edited>(Assert.Single(plan.EventsFor(Decisions.None)));
        Assert.Equal("The mayor read the report last night.", edited.Text);
        Assert.Equal(["the report", "report"], edited.Codes!.Value.Select(code => code.Span.In(edited.Text)));
    }

    [Fact]
    public void Comments_go_out_and_new_ones_come_in()
    {
        var article = Articles.Small().By(Actor.Person("Ada"), new Commented(2, "a", "Which report?"));
        var content = article.Write(FileFormat.Docx);

        Assert.Contains("Which report?", Part(content, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Empty(Assert.IsType<ImportPlan>(article.Plan(content)).EventsFor(Decisions.None));
        content = Changed(content, "word/comments.xml", comments => comments.Replace("</w:comments>", "<w:comment w:id=\"9\" w:author=\"Bob\"><w:p><w:r><w:t>The second.</w:t></w:r></w:p></w:comment></w:comments>", StringComparison.Ordinal));
        content = Changed(content, "word/document.xml", document => document.Replace(Target, Target + "<w:commentReference w:id=\"9\"/>", StringComparison.Ordinal));
        var commented = Assert.IsType<Commented>(Assert.Single(Assert.IsType<ImportPlan>(article.Plan(content)).EventsFor(Decisions.None)));
        Assert.Equal((3, "The second."), (commented.Block, commented.Text));
    }

    [Theory]
    [InlineData("-3-", "-3x", "Row 4: The id in the first column is lost")]
    [InlineData("<w:t xml:space=\"preserve\">Il sourit.", "<w:t xml:space=\"preserve\">Il a ri.", "Row 4: The French")]
    [InlineData("</w:body>", "", "broken")]
    [InlineData("<w:document ", "<!DOCTYPE a><w:document ", "document type")]
    public void Damage_is_refused_with_the_row(string find, string put, string reason)
    {
        var article = Articles.Small();

        var refused = Assert.IsType<FileRefused>(article.Plan(Changed(article, document => document.Replace(find, put, StringComparison.Ordinal))));

        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_unpacks_without_end_is_refused()
    {
        var article = Articles.Small();
        var bomb = Changed(article, document => document.Replace("</w:body>", new string(' ', ReturnedFiles.MostBytes) + "</w:body>", StringComparison.Ordinal));

        Assert.True(bomb.Length < 200_000);
        Assert.Contains("more than 32 MB", Assert.IsType<FileRefused>(article.Plan(bomb)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_ZIP_files_are_refused() =>
        Assert.Contains("no Word document", Assert.IsType<FileRefused>(Articles.Small().Plan(Articles.Small().Write(FileFormat.Epub))).Reason, StringComparison.Ordinal);

    [Fact]
    public void The_main_part_may_have_another_name()
    {
        var article = Articles.Small();
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(archive, "_rels/.rels", Part(article.Write(FileFormat.Docx), "_rels/.rels").Replace("word/document.xml", "/word/document2.xml", StringComparison.Ordinal));
            Put(archive, "word/document2.xml", Part(article.Write(FileFormat.Docx), "word/document.xml"));
        }

        Assert.True(Assert.IsType<ImportPlan>(article.Plan(stream.ToArray())).IsEmpty);
    }

    [Fact]
    public void A_row_is_never_split_and_every_run_says_its_language()
    {
        var document = Part(Articles.Small().Write(FileFormat.Docx), "word/document.xml");

        Assert.Equal(document.Split("<w:tr>").Length, document.Split("<w:cantSplit").Length);
        Assert.Equal(document.Split("<w:r>").Length, document.Split("<w:lang ").Length);
        Assert.Contains("https://example.org/rapport", Part(Articles.Small().Write(FileFormat.Docx), "word/_rels/document.xml.rels"), StringComparison.Ordinal);
    }

    private static byte[] Changed(Articles article, Func<string, string> change) => Changed(article.Write(FileFormat.Docx), "word/document.xml", change);

    private static byte[] Changed(byte[] content, string name, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = change(Part(content, name));
            archive.GetEntry(name)!.Delete();
            Put(archive, name, text);
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive archive, string name, string text)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Part(byte[] content, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
