using System.Text.Json.Nodes;
using BilingualReader.Web.Tests.Engines.Services;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>The verb <c>translate</c> with an engine that costs money, its service on the loopback address and in trouble.</summary>
public sealed class PaidTranslateTests : IAsyncLifetime
{
    private const int Paragraphs = 200;

    private readonly string folder = Directory.CreateTempSubdirectory("bilingual-paid-").FullName;
    private readonly FakeDeepL service = new();

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Through_every_trouble_finished_paragraphs_are_kept_and_none_is_paid_for_twice()
    {
        var article = Path.Combine(folder, "article.txt");
        await File.WriteAllTextAsync(article, Article(), TestContext.Current.CancellationToken);
        service.IsFaulty = request => request.Path == "/v2/translate";
        service.Fail(
            LoopbackService.Status(429, "", "text/plain", ("Retry-After", "0")),
            LoopbackService.Status(429, "", "text/plain", ("Retry-After", "0")),
            LoopbackService.Status(503),
            service.Hang());
        service.Limit = 9_000;

        var first = await TranslateAsync(article);

        Assert.Equal(1, first.ExitCode);
        var (done, failed) = States(first.Output);
        Assert.True(done is > 0 and < Paragraphs, $"{done} done");
        Assert.Equal(Paragraphs, done + failed);
        Assert.DoesNotContain(service.Key, first.Output + first.Error, StringComparison.Ordinal);

        // More money on the account: what was translated is not asked for again, what may have been charged waits for a person.
        service.Limit = 1_000_000;
        var before = service.Calls.Length;
        var usedBefore = service.Used;
        var second = await TranslateAsync(article);

        Assert.Equal(1, second.ExitCode);
        var asked = service.Calls[before..].Where(call => call.Path == "/v2/translate").SelectMany(Texts).ToArray();
        var translatedBefore = Translated(first.Output);
        Assert.Empty(asked.Intersect(translatedBefore));
        Assert.Equal(asked.Length, asked.Distinct().Count());
        Assert.Equal(asked.Sum(text => (long)text.Length), service.Used - usedBefore);
        var (doneAfter, waiting) = States(second.Output);
        Assert.Equal(done + asked.Length, doneAfter);
        Assert.InRange(waiting, 1, 50);

        // Nothing is left to ask for.
        before = service.Calls.Length;
        await TranslateAsync(article);
        Assert.DoesNotContain(service.Calls[before..], call => call.Path == "/v2/translate");
    }

    private async Task<CommandResult> TranslateAsync(string article) => await ProgramProcess.RunAsync(
        folder,
        "",
        new Dictionary<string, string>
        {
            ["Engines__DeepL__ApiKey"] = service.Key,
            ["Engines__DeepL__ServerUrl"] = service.Address.AbsoluteUri,
            ["Engines__DeepL__TimeoutSeconds"] = "2",
            ["Engines__DeepL__PricePerMillion"] = "20",
            ["Storage__Path"] = Path.Combine(folder, "data"),
        },
        "translate",
        article,
        "--engine",
        "deepl",
        "--no-glossary",
        "--format",
        "json");

    // Paragraphs unlike one another, so that each answer can only be its own paragraph's.
    private static string Article() => string.Join("\n\n", Enumerable.Range(1, Paragraphs).Select(number =>
        $"Le maire de la ville {1000 + (number * 7)} a ouvert la porte {number} de la maison {5000 - (number * 3)} avec le chat {number * 11}."));

    private static IEnumerable<string> Texts(ReceivedCall call) => JsonNode.Parse(call.Body)!["text"]!.AsArray().Select(text => text!.GetValue<string>());

    private static (int Done, int Failed) States(string json)
    {
        var states = Blocks(json).Select(block => block["state"]!.GetValue<string>()).ToArray();
        return (states.Count(state => state == "translated"), states.Count(state => state != "translated"));
    }

    private static string[] Translated(string json) => [.. Blocks(json).Where(block => block["state"]!.GetValue<string>() == "translated").Select(block => block["source"]!.GetValue<string>())];

    private static IEnumerable<JsonNode> Blocks(string json) => JsonNode.Parse(json)!["blocks"]!.AsArray().Select(block => block!);
}
