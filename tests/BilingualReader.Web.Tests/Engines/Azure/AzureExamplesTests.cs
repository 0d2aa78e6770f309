using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Azure;
using BilingualReader.Web.Engines.Http;

namespace BilingualReader.Web.Tests.Engines.Azure;

/// <summary>Recorded and documented exchanges with the service, where the shared folder with them is on this machine.</summary>
public sealed class AzureExamplesTests
{
    // Options that this app has no use for.
    private static readonly string[] Unused = ["includeSentenceLength", "profanityAction", "profanityMarker", "toScript", "fromScript"];

    [Fact]
    public void Requests_with_the_same_options_are_the_same()
    {
        var compared = 0;
        foreach (var example in Examples())
        {
            if (!Uri.TryCreate(example["request"]!["url"]!.GetValue<string>(), UriKind.Absolute, out var recorded)) continue;
            var query = HttpUtility.ParseQueryString(recorded.Query);
            if (query.GetValues("to") is not [var to] || query.AllKeys.Intersect(Unused).Any() || query["api-version"] != "3.0") continue;
            var body = example["request"]!["body"]!.AsArray();
            if (body.Any(item => item!["Text"] is null)) continue;
            var request = new AzureRequest(to, [.. body.Select(item => item!["Text"]!.GetValue<string>())])
            {
                From = query["from"],
                IsHtml = query["textType"] == "html",
                IncludesAlignment = query["includeAlignment"] == "true",
                Category = query["category"],
            };

            var address = new Uri(AzureAddress.For(recorded.GetLeftPart(UriPartial.Authority)), request.Path);
            Assert.Equal(recorded.GetLeftPart(UriPartial.Path), address.GetLeftPart(UriPartial.Path));
            Assert.Equal(Parts(recorded), Parts(address));
            Assert.True(JsonNode.DeepEquals(body, JsonNode.Parse(request.Body)), example["name"]!.GetValue<string>());
            compared++;
        }

        Assert.True(compared >= 10, $"Only {compared} examples could be compared.");
    }

    [Fact]
    public void Answers_are_understood()
    {
        var understood = 0;
        foreach (var example in Examples().Where(example => example["response"]!["body"] is JsonArray))
        {
            var answer = example["response"]!["body"]!;
            var reply = new ServiceReply(200, new HttpResponseMessage().Headers, "application/json", Encoding.UTF8.GetBytes(answer.ToJsonString()));

            var items = reply.Read<AzureItem?[]>(ServiceJson.CamelCase)!;

            Assert.Equal(answer.AsArray().Select(item => item!["translations"]![0]!["text"]!.GetValue<string>()), items.Select(item => item!.Translations![0]!.Text));
            Assert.Equal(answer.AsArray().Select(item => item!["translations"]![0]!["alignment"]?["proj"]?.GetValue<string>()), items.Select(item => item!.Translations![0]!.Alignment?.Proj));
            understood++;
        }

        Assert.True(understood >= 10, $"Only {understood} answers were there.");
    }

    [Fact]
    public void The_documented_alignment_cuts_out_whole_words()
    {
        var example = Examples().First(example => example["name"]!.GetValue<string>() == "alignment-en-fr");
        var source = example["request"]!["body"]![0]!["Text"]!.GetValue<string>();
        var translation = example["response"]!["body"]![0]!["translations"]![0]!;
        var target = translation["text"]!.GetValue<string>();

        var links = AzureAlignments.Read(translation["alignment"]!["proj"]!.GetValue<string>(), source.Length, target.Length);

        Assert.Equal(7, links.Length);
        Assert.Equal(("The", "La"), (links[0].Source.In(source), links[0].Target.In(target)));
        Assert.Equal(("answer", "réponse"), (links[1].Source.In(source), links[1].Target.In(target)));
        Assert.Contains(links, link => (link.Source.In(source), link.Target.In(target)) == ("machine", "automatique"));
    }

    private static string[] Parts(Uri address) => [.. address.Query.TrimStart('?').Split('&').Order(StringComparer.Ordinal)];

    private static IEnumerable<JsonNode> Examples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) folder = folder.Parent;
        var file = Path.Combine(folder?.Parent?.FullName ?? "/", "shared", "data", "azure-examples.json");
        if (!File.Exists(file)) Assert.Skip($"The recorded exchanges ({file}) are not on this machine.");
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        var list = root as JsonArray ?? root.AsObject().Select(member => member.Value).OfType<JsonArray>().First();
        return [.. list.Where(example => example?["request"] is not null && example["response"]?["body"] is not null).Select(example => example!)];
    }
}
