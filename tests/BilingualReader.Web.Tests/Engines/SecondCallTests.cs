using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azure.Core;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Repairing;
using BilingualReader.Web.CommandLine;
using BilingualReader.Web.Engines.Azure;
using BilingualReader.Web.Engines.Chat;
using BilingualReader.Web.Engines.DeepL;
using BilingualReader.Web.Tests.Engines.Services;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines;

/// <summary>What each service is told when it is asked once more for the terms that its first answer lost.</summary>
public sealed class SecondCallTests
{
    private const string French = "Le maire de la ville dort ici.";
    private const string Lost = "The mayor of the town sleeps here.";
    private const string Kept = "The mayor of the Old Borough sleeps here.";

    private static readonly Termbase Glossary = Termbase.Build([new TermPair("ville", "Old Borough", [], [], ["town"], TermStatus.Preferred, TermKind.Name, false, null, new TermOrigin("test", 1))]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DeepL_protects_what_its_glossary_lost()
    {
        await using var service = new FakeDeepL { IgnoresGlossaries = true };
        await service.StartAsync();
        using var engine = new DeepLEngine(Options.Create(new DeepLOptions { ApiKey = service.Key, ServerUrl = service.Address.AbsoluteUri, PricePerMillion = 20 }), new Source(), TimeProvider.System, NullLogger<DeepLEngine>.Instance);

        var target = await TranslateAsync(engine);

        Assert.Equal((Kept, TermRepair.Done), (target.Text, target.Repair));
        Assert.Equal([TermCarriage.Placeholders], target.Carried!.Value);
        var sent = service.Calls.Where(call => call.Path == "/v2/translate").Select(call => JsonNode.Parse(call.Body)!["text"]![0]!.GetValue<string>());
        Assert.Equal([French, "Le maire de la <k id=\"1\">Old Borough</k> dort ici."], sent);
        // What the service charged: the second text has the English in it.
        Assert.Equal((2, (long)French.Length + "Le maire de la Old Borough dort ici.".Length), (target.Receipt.Requests, target.Receipt.Units));
        Assert.Equal(service.Used, target.Receipt.Units);
    }

    [Fact]
    public async Task DeepL_is_not_asked_again_for_what_was_protected_already()
    {
        await using var service = new FakeDeepL();
        await service.StartAsync();
        using var engine = new DeepLEngine(Options.Create(new DeepLOptions { ApiKey = service.Key, ServerUrl = service.Address.AbsoluteUri, UseGlossary = false }), new Source(), TimeProvider.System, NullLogger<DeepLEngine>.Instance);
        service.Fail(LoopbackService.Status(200, $"{{\"translations\":[{{\"text\":\"{Lost}\"}}]}}"));

        var target = await TranslateAsync(engine);

        Assert.Equal((Lost, TermRepair.None), (target.Text, target.Repair));
        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task Azure_protects_what_its_dictionary_lost()
    {
        await using var service = new FakeAzure { IgnoresDictionary = true };
        await service.StartAsync();
        using var engine = new AzureEngine(Options.Create(new AzureOptions { Key = service.Key, Endpoint = service.Address.AbsoluteUri, Retries = 0 }), new Lazy<TokenCredential>(() => throw new InvalidOperationException()), TimeProvider.System, NullLogger<AzureEngine>.Instance);

        var target = await TranslateAsync(engine);

        Assert.Equal((Kept, TermRepair.Done), (target.Text, target.Repair));
        Assert.Equal([TermCarriage.Placeholders], target.Carried!.Value);
        Assert.Contains("notranslate", service.Calls[1].Body, StringComparison.Ordinal);
        Assert.Equal((2, service.Metered), (target.Receipt.Requests, target.Receipt.Units));
    }

    [Theory]
    [InlineData("Old Borough", Kept, TermRepair.Done)]
    [InlineData("city", Lost, TermRepair.InVain)]
    public async Task A_model_is_told_what_its_answer_lacks_and_what_may_not_stand_there(string says, string expected, TermRepair repair)
    {
        await using var service = new FakeChat();
        await service.StartAsync();
        using var engine = new ChatEngine(Options.Create(new ChatOptions { BaseUrl = service.Address.AbsoluteUri + "v1", Model = "tiny", TimeoutSeconds = 5, Retries = 0, PricePerMillion = 1 }), TimeProvider.System, NullLogger<ChatEngine>.Instance);
        var calls = 0;
        service.Say = words => calls++ == 0 ? words : words.Replace("town", says, StringComparison.Ordinal);

        var target = await TranslateAsync(engine);

        Assert.Equal((expected, repair), (target.Text, target.Repair));
        Assert.Equal([TermCarriage.Prompt], target.Carried!.Value);
        var prompts = service.Translations.Select(call => JsonNode.Parse(call.Body)!["messages"]![1]!["content"]!.GetValue<string>()).ToArray();
        Assert.Equal(2, prompts.Length);
        Assert.DoesNotContain("earlier translation", prompts[0], StringComparison.Ordinal);
        Assert.Contains($"\"{Lost}\"", prompts[1], StringComparison.Ordinal);
        Assert.Contains("\"ville\" = \"Old Borough\", not \"town\"", prompts[1], StringComparison.Ordinal);
        Assert.Equal((2, 300L), (target.Receipt.Requests, target.Receipt.Units));
    }

    [Fact]
    public void A_model_is_expected_to_charge_for_the_answer_that_it_is_shown()
    {
        using var engine = new ChatEngine(Options.Create(new ChatOptions()), TimeProvider.System, NullLogger<ChatEngine>.Instance);
        var text = new EngineText(French, [new TextSpan(0, French.Length)], [], []);

        Assert.True(engine.CountUnits(text with { Lost = new LostTerms(Lost, [new LostTerm(0, null)]) }) > engine.CountUnits(text));
    }

    private static async Task<MachineTarget> TranslateAsync(ITranslationEngine engine)
    {
        using var guarded = new GuardedEngine(engine);
        var block = new Block(1, BlockKind.Paragraph, French, [], "fr", new TextSpan(0, French.Length));
        var order = new TranslationOrder([block], Glossary, guarded, "1", new MemoryMachineCache());
        List<TranslationStep> steps = [];
        await foreach (var step in new ArticleTranslator().TranslateAsync(order, CancellationToken.None, Token)) steps.Add(step);
        return Assert.IsType<BlockTranslated>(Assert.Single(steps)).Target;
    }

    private sealed class Source : ITermbaseSource
    {
        public Termbase Termbase => Glossary;
    }
}
