using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>A small engine that keeps to the port: each word comes back in capitals and linked, terms and verbatim spans as asked.</summary>
internal sealed class WordEngine : ITranslationEngine
{
    private readonly ConcurrentQueue<ImmutableArray<EngineText>> calls = new();
    private int underWay;

    public EngineId Id { get; init; } = new("word");

    public string Name { get; init; } = "Word engine";

    public EngineCapabilities Capabilities { get; init; } = new(1, 10_000, 1, TermCarriage.Placeholders, true, EngineReach.ThisMachine, "Capital letters only.");

    /// <summary>Asked before each call; what it gives goes in place of a translation.</summary>
    public Func<ImmutableArray<EngineText>, CancellationToken, Task<EngineOutcome?>> Before { get; init; } = (_, _) => Task.FromResult<EngineOutcome?>(null);

    public bool GivesLinks { get; init; } = true;

    public ImmutableArray<ImmutableArray<EngineText>> Calls => [.. calls];

    public IEnumerable<string> Sent => Calls.SelectMany(call => call).Select(text => text.Text);

    public int MostUnderWay { get; private set; }

    public EngineStatus Status { get; set; } = new EngineReady("1");

    /// <summary>What it says of its plan.</summary>
    public EngineAllowance? Allowance { get; init; }

    /// <summary>A character is a unit, if it costs anything at all.</summary>
    public long CountUnits(EngineText text) => Capabilities.Rate is null ? 0 : text.Text.Length;

    public Task<EngineAllowance?> ReadAllowanceAsync(CancellationToken cancellationToken) => Task.FromResult(Allowance);

    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(Status);

    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        calls.Enqueue(texts);
        lock (calls) MostUnderWay = Math.Max(MostUnderWay, ++underWay);
        try
        {
            await Task.Yield();
            return await Before(texts, cancellationToken) ?? new EngineTranslated([.. texts.Select(Translate)], 1);
        }
        finally
        {
            lock (calls) underWay--;
        }
    }

    private EngineTranslation Translate(EngineText text)
    {
        var target = new StringBuilder();
        var links = ImmutableArray.CreateBuilder<WordLink>();
        var at = 0;
        while (at < text.Text.Length)
        {
            var (span, word) = Next(text, at);
            if (word.Trim().Length > 0) links.Add(new WordLink(span, new TextSpan(target.Length, word.Length)));
            target.Append(word);
            at = span.End;
        }

        return new EngineTranslation(target.ToString(), [], GivesLinks ? links.ToImmutable() : []);
    }

    private static Piece Next(EngineText text, int at)
    {
        if (text.Terms.FirstOrDefault(term => term.Span.Start == at) is { } term) return new Piece(term.Span, term.Target);
        if (text.Verbatim.Where(span => span.Start == at).Select(span => (TextSpan?)span).FirstOrDefault() is { } kept) return new Piece(kept, kept.In(text.Text));
        var end = at + 1;
        while (end < text.Text.Length && char.IsLetter(text.Text[end]) && char.IsLetter(text.Text[at]) && !IsStart(text, end)) end++;
        var span = TextSpan.FromBounds(at, end);
        return new Piece(span, span.In(text.Text).ToUpperInvariant());
    }

    private static bool IsStart(EngineText text, int at) => text.Terms.Any(term => term.Span.Start == at) || text.Verbatim.Any(span => span.Start == at);

    private readonly record struct Piece(TextSpan Span, string Word);
}
