using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Import;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Interchange.Merging;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Tests.Import;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Interchange;

/// <summary>An article with its journal, and short ways to send it out and take it back.</summary>
internal sealed class Articles
{
    private static readonly string[] Bits =
        ["a", "é", " ", "  ", "\t", "\n", "\r", "\r\n", "\u00A0", "\u202F", "\u2028", "\u0085", "\u0001", "\u0000", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "😀", "مرحبا", "שלום", "\u200F", "\u202E", "&", "<", ">", "\"", "'", "]]>", "<!--", "_x0001_", "漢字", "e\u0301", "\uFEFF", "« ", " »", "|", "--"];

    private Articles(ArticleId id, ImmutableArray<JournalEntry> journal) => (Id, Journal) = (id, journal);

    public ArticleId Id { get; }

    public ImmutableArray<JournalEntry> Journal { get; }

    public ArticleState State => ArticleState.Fold(Id, Journal)!;

    public static Articles Of(params Block[] blocks) => Of(new Article(new ArticleMetadata("Le port & <autres>", blocks[0].Kind == BlockKind.Heading ? 1 : null, "Le Quotidien", "A. Nonyme", new DateOnly(2023, 12, 5), ["port"], "https://example.org/a?b=1&c=2"), "fr", [.. blocks]));

    public static Articles Of(Article article) => new Articles(ArticleId.New(), []).Then(new Imported(article, null, "utf-8"));

    /// <summary>Two paragraphs with markup, translated by a machine.</summary>
    public static Articles Small() => Of(
            Blocks.Heading(1, "Le port rouvre"),
            Blocks.Paragraph(2, "Le maire a lu le rapport hier.", new InlineCode("1", InlineCodeKind.Link, new TextSpan(14, 10), "https://example.org/rapport"), new InlineCode("2", InlineCodeKind.Emphasis, new TextSpan(17, 7))),
            Blocks.Paragraph(3, "Il sourit."))
        .Then(
            new MachineTranslated(1, Blocks.Machine("The port reopens")),
            new MachineTranslated(2, Blocks.Machine("The mayor read the report yesterday.", new InlineCode("1", InlineCodeKind.Link, new TextSpan(15, 10), "https://example.org/rapport"), new InlineCode("2", InlineCodeKind.Emphasis, new TextSpan(19, 6)))),
            new MachineTranslated(3, Blocks.Machine("He smiles.")));

    /// <summary>Every sample that comes with the app, and those beside the working copy, in all states.</summary>
    public static IEnumerable<Articles> Samples()
    {
        var beside = Repository.PathOf(Path.Combine("..", "shared", "articles"));
        var files = Directory.EnumerateFiles(Repository.PathOf("src/BilingualReader.Web/Samples"));
        if (Directory.Exists(beside)) files = files.Concat(Directory.EnumerateFiles(beside, "*.txt"));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var imported = Assert.IsType<ImportedArticle>(new ArticleImporter().Import(new ImportRequest(File.ReadAllBytes(file), Path.GetFileName(file))));
            yield return Of(imported.Article).InAllStates(text => text.ToUpperInvariant());
        }
    }

    /// <summary>Articles of texts that no person would write.</summary>
    public static IEnumerable<Articles> Generated(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var blocks = Enumerable.Range(1, random.Next(1, 8)).Select(number => RandomBlock(random, number)).ToArray();
            var metadata = new ArticleMetadata("x" + RandomText(random), null, RandomText(random), null, null, [], null);
            yield return Of(new Article(metadata, "fr", [.. blocks])).InAllStates(_ => "x" + RandomText(random));
        }
    }

    public Articles Then(params JournalEvent[] events) => By(Actor.Reader, events);

    public Articles By(Actor actor, params JournalEvent[] events) =>
        new(Id, [.. Journal, .. events.Select((happened, i) => new JournalEntry(Journal.Length + i + 1, new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), actor, happened))]);

    public ArticleExport Export(params TermPair[] terms) => ArticleExport.From(State, terms.Length == 0 ? Termbase.Empty : Termbase.Build([.. terms]));

    public byte[] Write(FileFormat format, ArticlePart part = ArticlePart.Both) => ArticleWriter.Write(Export(), format, part);

    public string Text(FileFormat format, ArticlePart part = ArticlePart.Both) => Encoding.UTF8.GetString(Write(format, part));

    public FileReading Plan(byte[] content) => ReturnedFiles.Read(content) is ReturnedFile file ? new ImportPlanner(file, State, Checked).Plan(Journal) : ReturnedFiles.Read(content);

    private static BlockFindings Checked(BlockState block) => new(block, QaChecks.Run(block.Block.Source, block.Target ?? "", []));

    public ImportPlan Take(string content) => Assert.IsType<ImportPlan>(Plan(Encoding.UTF8.GetBytes(content)));

    public string Refusal(string content) => Assert.IsType<FileRefused>(Plan(Encoding.UTF8.GetBytes(content))).Reason;

    private Articles InAllStates(Func<string, string> translate)
    {
        var events = new List<JournalEvent>();
        foreach (var block in State.Translatable.Select(state => state.Block))
        {
            var target = translate(block.Source);
            var codes = block.Codes.Where(code => code.Span.End <= target.Length).ToArray();
            switch (block.Number % 6)
            {
                case 0:
                    events.AddRange([new MachineTranslated(block.Number, Blocks.Machine(target, codes)), new Commented(block.Number, "c1", "À voir " + target)]);
                    break;
                case 1:
                    events.AddRange([new MachineTranslated(block.Number, Blocks.Machine(target, codes)), new Edited(block.Number, target + " (mended)") { Codes = [.. codes] }]);
                    break;
                case 2:
                    events.AddRange([new Edited(block.Number, target), new Approved(block.Number)]);
                    break;
                case 3:
                    events.AddRange([new Edited(block.Number, target), new Approved(block.Number), new SignedOff(block.Number)]);
                    break;
                case 4:
                    events.AddRange([new MachineTranslated(block.Number, Blocks.Machine(target, codes)), new ChangeProposed(block.Number, target + "!", "Because.")]);
                    break;
            }
        }

        return Then([.. events]);
    }

    private static Block RandomBlock(Random random, int number)
    {
        var source = "x" + RandomText(random);
        var codes = new List<InlineCode>();
        for (var i = random.Next(4); i > 0; i--)
        {
            var start = random.Next(source.Length + 1);
            var code = new InlineCode($"{codes.Count + 1}", (InlineCodeKind)random.Next(7), new TextSpan(start, random.Next(source.Length - start + 1)), random.Next(2) == 0 ? null : "https://example.org/" + RandomText(random));
            if (codes.All(other => !other.Span.Overlaps(code.Span) || other.Span.Contains(code.Span))) codes.Add(code);
        }

        return new Block(number, (BlockKind)random.Next(5), source, [.. codes], "fr", default, Level: random.Next(4));
    }

    private static string RandomText(Random random) => string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Bits[random.Next(Bits.Length)]));
}
