using BilingualReader.Web.Interchange;
using BilingualReader.Web.Interchange.Merging;
using BilingualReader.Web.Interchange.Reading;

namespace BilingualReader.Web.Tests.Interchange;

/// <summary>Damaged files are refused, or read as what they say; nothing breaks.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("xliff21", 3000)]
    [InlineData("xliff12", 3000)]
    [InlineData("tmx", 3000)]
    [InlineData("docx", 3000)]
    public void Bytes_changed_anywhere(string name, int rounds)
    {
        var article = Articles.Small();
        var content = article.Write(FileFormats.Find(name)!.Format);
        var random = new Random(41);
        for (var round = 0; round < rounds; round++)
        {
            var damaged = (byte[])content.Clone();
            for (var i = random.Next(1, 6); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Check(article, damaged);
        }
    }

    [Theory]
    [InlineData("xliff21")]
    [InlineData("xliff12")]
    [InlineData("tmx")]
    [InlineData("docx")]
    public void Files_that_break_off(string name)
    {
        var article = Articles.Small();
        var content = article.Write(FileFormats.Find(name)!.Format);
        for (var length = 0; length < content.Length - 20; length++) Assert.IsType<FileRefused>(article.Plan(content[..length]));
    }

    [Theory]
    [InlineData("xliff21")]
    [InlineData("xliff12")]
    [InlineData("tmx")]
    public void Elements_and_words_moved_about(string name)
    {
        var article = Articles.Small();
        var text = article.Text(FileFormats.Find(name)!.Format);
        var random = new Random(43);
        for (var round = 0; round < 1500; round++)
        {
            var pieces = text.Split('<').ToList();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var at = random.Next(1, pieces.Count);
                var piece = pieces[at];
                if (random.Next(2) == 0) pieces.RemoveAt(at);
                pieces.Insert(random.Next(1, pieces.Count), piece);
            }

            Check(article, System.Text.Encoding.UTF8.GetBytes(string.Join('<', pieces)));
        }
    }

    [Fact]
    public void Random_bytes()
    {
        var article = Articles.Small();
        var random = new Random(47);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            if (round % 3 == 0 && bytes.Length > 4) "PK\u0003\u0004"u8.CopyTo(bytes);
            if (round % 3 == 1 && bytes.Length > 1) bytes[0] = (byte)'<';
            Check(article, bytes);
        }
    }

    [Fact]
    public void Elements_without_end_in_each_other_are_refused() =>
        Assert.Contains("too deep", Articles.Small().Refusal("<xliff version=\"2.1\">" + string.Concat(Enumerable.Repeat("<a>", 200_000))), StringComparison.Ordinal);

    private static void Check(Articles article, byte[] content)
    {
        switch (article.Plan(content))
        {
            case FileRefused refused:
                Assert.InRange(refused.Reason.Length, 10, 400);
                Assert.DoesNotContain(refused.Reason, char.IsControl);
                break;
            case ImportPlan plan:
                var state = article.Then([.. plan.EventsFor(Decisions.None)]).State;
                Assert.All(state.Translatable, block => Assert.False(string.IsNullOrWhiteSpace(block.Target)));
                Assert.All(state.Blocks, block => Assert.All(block.TargetCodes, code => Assert.InRange(code.Span.End, 0, block.Target!.Length)));
                break;
            default:
                Assert.Fail("Neither a plan nor a refusal.");
                break;
        }
    }
}
