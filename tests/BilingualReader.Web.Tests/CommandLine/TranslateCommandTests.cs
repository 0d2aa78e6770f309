using System.Text;
using System.Text.Json;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.CommandLine;

public sealed class TranslateCommandTests : IDisposable
{
    private const string Article = """
        # Le port rouvre

        Partager cet article

        Le *maire* de la ville a annoncé lundi la réouverture du port, fermé depuis le mois de mai. « C’est un grand jour », dit-il.

        ## Un chantier long

        Les quais ont été refaits par la commune & l’État <b>ensemble</b>. Le site https://exemple.fr le dit aussi.

        - Le premier point de la liste du maire
        - Le deuxième point de la liste

        """;

    private readonly CommandLineFixture verbs = new();

    [Fact]
    public async Task Prints_every_member_of_the_stable_object()
    {
        verbs.Write("glossary/a.tsv", "source\ttarget\nmaire\tmayor\n");
        var result = await verbs.RunAsync("translate", verbs.Write("a.md", Article));

        Assert.Equal(0, result.ExitCode);
        var root = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal("Le port rouvre", root.GetProperty("title").GetProperty("source").GetString());
        Assert.Equal("LE PORT ROUVRE", root.GetProperty("title").GetProperty("target").GetString());
        Assert.All(new[] { "outlet", "published", "url" }, name => Assert.Contains(root.GetProperty(name).ValueKind, new[] { JsonValueKind.String, JsonValueKind.Null }));
        Assert.Equal(JsonValueKind.Array, root.GetProperty("tags").ValueKind);
        Assert.Equal("fr", root.GetProperty("language").GetProperty("source").GetString());
        Assert.Equal("en", root.GetProperty("language").GetProperty("target").GetString());
        Assert.Equal("word", root.GetProperty("engine").GetProperty("id").GetString());
        Assert.Equal("1", root.GetProperty("engine").GetProperty("version").GetString());
        Assert.NotEmpty(root.GetProperty("glossary").GetProperty("revision").GetString()!);
        Assert.Equal(1, root.GetProperty("glossary").GetProperty("entries").GetInt32());
        var usage = root.GetProperty("usage");
        Assert.True(usage.GetProperty("characters").GetInt32() > 100);
        Assert.True(usage.GetProperty("requests").GetInt32() > 3);
        Assert.Equal(0, usage.GetProperty("cached").GetInt32());
    }

    [Fact]
    public async Task Prints_every_member_of_a_block()
    {
        verbs.Write("glossary/a.tsv", "source\ttarget\nmaire\tmayor\n");
        var result = await verbs.RunAsync("translate", verbs.Write("a.md", Article));

        var blocks = JsonDocument.Parse(result.Output).RootElement.GetProperty("blocks").EnumerateArray().ToArray();
        Assert.Equal(Enumerable.Range(1, blocks.Length), blocks.Select(block => block.GetProperty("number").GetInt32()));
        Assert.Equal(["heading", "furniture", "paragraph", "heading", "paragraph", "list-item", "list-item"], blocks.Select(block => block.GetProperty("kind").GetString()));
        Assert.All(blocks, block => Assert.Equal(block.GetProperty("kind").GetString() == "furniture", block.TryGetProperty("reason", out _)));
        Assert.Equal(JsonValueKind.Null, blocks[1].GetProperty("target").ValueKind);
        Assert.Equal("initial", blocks[1].GetProperty("state").GetString());

        var paragraph = blocks[2];
        var source = paragraph.GetProperty("source").GetString()!;
        var target = paragraph.GetProperty("target").GetString()!;
        Assert.Equal("translated", paragraph.GetProperty("state").GetString());
        var term = Assert.Single(paragraph.GetProperty("terms").EnumerateArray());
        Assert.Equal("maire", source.Substring(term.GetProperty("start").GetInt32(), term.GetProperty("length").GetInt32()));
        Assert.Equal(["maire", "maire", "mayor", "exact"], new[] { "source", "entry", "target", "verdict" }.Select(name => term.GetProperty(name).GetString()));
        Assert.Contains("mayor", target, StringComparison.Ordinal);
        foreach (var finding in paragraph.GetProperty("findings").EnumerateArray())
        {
            Assert.Contains(finding.GetProperty("severity").GetString(), new[] { "info", "warning", "error" });
            Assert.All(new[] { "check", "message" }, name => Assert.NotEmpty(finding.GetProperty(name).GetString()!));
        }

        var sentences = paragraph.GetProperty("sentences").EnumerateArray().ToArray();
        Assert.Equal(2, sentences.Length);
        Assert.All(sentences, pair =>
        {
            Assert.Equal(2, pair.GetProperty("source").GetArrayLength());
            Assert.InRange(pair.GetProperty("source")[1].GetInt32(), 1, source.Length);
            Assert.InRange(pair.GetProperty("target")[1].GetInt32(), 1, target.Length);
        });
        Assert.Equal(source.Length, sentences[1].GetProperty("source")[1].GetInt32());
    }

    [Fact]
    public async Task Prints_the_same_twice_in_letters_that_people_can_read()
    {
        var path = verbs.Write("a.txt", "Le cœur de l’été\u00A0: «\u202Foui\u202F» 😀.\n\nUn autre paragraphe de la même histoire.\n");

        var first = await verbs.RunAsync("translate", path);
        var second = await verbs.RunAsync("translate", path);

        Assert.Equal(first.Output, second.Output);
        Assert.Contains("Le cœur de l’été\u00A0: «\u202Foui\u202F» 😀.", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"title\": {\n", first.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', first.Output);
    }

    [Fact]
    public async Task Reads_standard_input()
    {
        var result = await verbs.RunAsync(Article, ["translate", "-", "--format", "text"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("UN CHANTIER LONG", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_the_rest_when_a_paragraph_fails()
    {
        verbs.Engine = new WordEngine
        {
            Before = (texts, _) => Task.FromResult<EngineOutcome?>(texts[0].Text.StartsWith("Les quais", StringComparison.Ordinal) ? new EngineFailed(EngineFault.Timeout, "It was too slow.") : null),
        };

        var result = await verbs.RunAsync(Article, ["translate", "-"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Paragraph 5 failed: It was too slow.", result.Error, StringComparison.Ordinal);
        var blocks = JsonDocument.Parse(result.Output).RootElement.GetProperty("blocks").EnumerateArray().ToArray();
        var failed = Assert.Single(blocks, block => block.GetProperty("state").GetString() == "failed");
        Assert.Equal(JsonValueKind.Null, failed.GetProperty("target").ValueKind);
        Assert.Equal("It was too slow.", failed.GetProperty("failure").GetString());
        Assert.Contains(blocks, block => block.GetProperty("state").GetString() == "translated");
    }

    [Fact]
    public async Task Tells_a_cause_that_paragraphs_share_once()
    {
        verbs.Engine = new WordEngine { Before = (_, _) => Task.FromResult<EngineOutcome?>(new EngineFailed(EngineFault.Timeout, "It was too slow.")) };

        var result = await verbs.RunAsync("Le chat dort dans la maison.\n\nLa ville est grande et belle.\n", ["translate", "-"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("0 of 3 translated, 3 failed.", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.Split("It was too slow.").Length);
    }

    [Fact]
    public async Task Refuses_a_named_glossary_that_cannot_be_read_and_a_file_that_cannot_be_written()
    {
        var path = verbs.Write("a.txt", Article);
        var broken = Path.Combine(verbs.Folder, "broken.tsv");
        await File.WriteAllBytesAsync(broken, Encoding.Latin1.GetBytes("source\ttarget\nété\tsummer\n"), TestContext.Current.CancellationToken);

        AssertRefused(await verbs.RunAsync("translate", path, "--glossary", broken), "not UTF-8");
        var unwritable = await verbs.RunAsync("translate", path, "--output", Path.Combine(verbs.Folder, new string('a', 300)));

        Assert.Equal(2, unwritable.ExitCode);
        Assert.Contains("cannot be written", unwritable.Error, StringComparison.Ordinal);
        Assert.Empty(unwritable.Output);
    }

    [Fact]
    public async Task Says_why_when_the_engine_gives_up()
    {
        verbs.Engine = new WordEngine { Before = (_, _) => Task.FromResult<EngineOutcome?>(new EngineFailed(EngineFault.QuotaExceeded, "The month is used up.")) };

        var result = await verbs.RunAsync(Article, ["translate", "-"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The month is used up.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uses_the_glossaries_it_is_told_to()
    {
        verbs.Write("glossary/a.tsv", "source\ttarget\nmaire\tmayor\n");
        var other = verbs.Write("other.tsv", "source\ttarget\nport\tharbour\n");
        var path = verbs.Write("a.txt", "Le maire parle du port de la ville avec les élus.");

        Assert.Contains("LE mayor PARLE DU PORT", (await verbs.RunAsync("translate", path)).Output, StringComparison.Ordinal);
        Assert.Contains("LE mayor PARLE DU harbour", (await verbs.RunAsync("translate", path, "--glossary", other)).Output, StringComparison.Ordinal);
        Assert.Contains("LE MAIRE PARLE DU harbour", (await verbs.RunAsync("translate", path, "--glossary", other, "--no-glossary")).Output, StringComparison.Ordinal);
        Assert.Contains("LE MAIRE PARLE DU PORT", (await verbs.RunAsync("translate", path, "--no-glossary")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.txt", "There is no file")]
    [InlineData(".", "is a folder")]
    public async Task Refuses_what_it_cannot_read_in_one_line(string name, string words)
    {
        var result = await verbs.RunAsync("translate", Path.Combine(verbs.Folder, name));

        AssertRefused(result, words);
    }

    [Fact]
    public async Task Refuses_binary_and_empty_input()
    {
        AssertRefused(await verbs.RunAsync("", ["translate", "-"]), "");
        AssertRefused(await verbs.RunAsync("\u007FELF\0\0\0\u0001\u0002\0\0\0\0\0", ["translate", "-"]), "");
        AssertRefused(await verbs.RunAsync(new byte[3_000_000], ["translate", "-"], TestContext.Current.CancellationToken), "");
    }

    [Fact]
    public async Task Refuses_an_unknown_engine_a_missing_glossary_and_a_folder_that_is_not_there()
    {
        var path = verbs.Write("a.txt", Article);

        AssertRefused(await verbs.RunAsync("translate", path, "--engine", "google"), "google");
        AssertRefused(await verbs.RunAsync("translate", path, "--engine", "no such 1"), "no such 1");
        AssertRefused(await verbs.RunAsync("translate", path, "--glossary", "missing.tsv"), "missing.tsv");
        AssertRefused(await verbs.RunAsync("translate", path, "--output", Path.Combine(verbs.Folder, "none", "out.json")), "no such folder");
    }

    [Fact]
    public async Task Gives_the_remedy_when_the_engine_is_not_ready()
    {
        verbs.Engine = new WordEngine { Status = new EngineNotReady("It is not installed.", "Run: install it") };

        AssertRefused(await verbs.RunAsync(Article, ["translate", "-"]), "error: It is not installed. What to do: Run: install it");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("text")]
    public async Task Writes_a_file_in_the_place_of_another_and_leaves_nothing_beside_it(string format)
    {
        var path = verbs.Write("a.md", Article);
        var output = verbs.Write("out", "before");

        var result = await verbs.RunAsync("translate", path, "--format", format, "--output", output);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("CHANTIER LONG", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["a.md", "out"], Directory.GetFiles(verbs.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ends_when_interrupted_and_prints_nothing()
    {
        using var interrupted = new CancellationTokenSource();
        verbs.Engine = new WordEngine
        {
            Before = async (_, token) =>
            {
                await interrupted.CancelAsync();
                token.ThrowIfCancellationRequested();
                return null;
            },
        };

        var result = await verbs.RunAsync("Un chat dort dans la maison."u8.ToArray(), ["translate", "-"], interrupted.Token);

        Assert.Equal(130, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Says_that_nothing_is_french()
    {
        var result = await verbs.RunAsync("The mayor of the town has said that the harbour will be open again on Monday.", ["translate", "-"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Nothing in this text is French", result.Error, StringComparison.Ordinal);
        Assert.Empty(((WordEngine)verbs.Engine).Calls);
    }

    [Fact]
    public async Task Lists_the_engines()
    {
        var ready = await verbs.RunAsync("engines");
        verbs.Engine = new WordEngine { Status = new EngineNotReady("It is not installed.", "Run: install it") };
        var not = await verbs.RunAsync("engines");

        Assert.Contains("ready, version 1", ready.Output, StringComparison.Ordinal);
        Assert.Contains("not ready: It is not installed.", not.Output, StringComparison.Ordinal);
        Assert.Contains("what to do: Run: install it", not.Output, StringComparison.Ordinal);
        foreach (var fact in (string[])["Capital letters only.", "Your text stays on this machine", "Costs nothing", "Carries glossary terms through untouched", "Takes 1 paragraph in a call, each up to 10,000 characters; 1 call at once"])
        {
            Assert.Contains(fact, ready.Output, StringComparison.Ordinal);
            Assert.Contains(fact, not.Output, StringComparison.Ordinal);
        }
        Assert.Equal(0, not.ExitCode);
    }

    [Fact]
    public async Task Checks_glossaries()
    {
        var good = verbs.Write("good.tsv", "source\ttarget\nmaire\tmayor\n");
        var bad = verbs.Write("bad.tsv", "source\ttarget\nmaire\t\n");

        Assert.Equal(0, (await verbs.RunAsync("glossary", "check", good)).ExitCode);
        var result = await verbs.RunAsync("glossary", "check", good, bad);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("bad.tsv:2: error:", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => verbs.Dispose();

    private static void AssertRefused(CommandResult result, string words)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }
}
