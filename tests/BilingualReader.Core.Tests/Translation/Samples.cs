using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>Short ways to what these tests need.</summary>
internal static class Samples
{
    public static Block Block(int number, string source, params InlineCode[] codes) =>
        new(number, BlockKind.Paragraph, source, [.. codes], "fr", new TextSpan(0, source.Length));

    /// <summary>A code over the only place where <paramref name="words"/> stand in the source.</summary>
    public static InlineCode Code(string source, string words, InlineCodeKind kind = InlineCodeKind.Emphasis, string id = "1") =>
        new(id, kind, new TextSpan(source.IndexOf(words, StringComparison.Ordinal), words.Length));

    public static TermPair Term(string source, string target) =>
        new(source, target, [], [], [], TermStatus.Preferred, TermKind.Noun, false, null, new TermOrigin("test.tsv", 2));

    public static EngineText Text(string text) => new(text, [new TextSpan(0, text.Length)], [], []);

    public static TranslationOrder Order(ITranslationEngine engine, IMachineCache cache, params Block[] blocks) =>
        new([.. blocks], Termbase.Empty, new GuardedEngine(engine), "1", cache);

    /// <summary>For a run that nobody tells to stop.</summary>
    public static CancellationToken Never => CancellationToken.None;

    public static Task<ImmutableArray<TranslationStep>> RunAsync(TranslationOrder order, ArticleTranslator? translator = null) =>
        RunUntilAsync(order, translator, Never);

    public static async Task<ImmutableArray<TranslationStep>> RunUntilAsync(TranslationOrder order, ArticleTranslator? translator, CancellationToken stopping)
    {
        var steps = ImmutableArray.CreateBuilder<TranslationStep>();
        await foreach (var step in (translator ?? new ArticleTranslator()).TranslateAsync(order, stopping, TestContext.Current.CancellationToken)) steps.Add(step);
        return steps.ToImmutable();
    }

    /// <summary>The one target of a one-block order.</summary>
    public static async Task<MachineTarget> TranslateAsync(ITranslationEngine engine, Block block, Termbase? termbase = null)
    {
        var order = Order(engine, new MemoryCache(), block) with { Termbase = termbase ?? Termbase.Empty };
        return Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order))).Target;
    }
}

/// <summary>A machine cache in memory that counts.</summary>
internal sealed class MemoryCache : IMachineCache
{
    private readonly ConcurrentDictionary<MachineCacheKey, EngineTranslation> stored = new();

    public int Stored => stored.Count;

    public Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken) => Task.FromResult(stored.GetValueOrDefault(key));

    public Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken)
    {
        stored[key] = translation;
        return Task.CompletedTask;
    }
}
