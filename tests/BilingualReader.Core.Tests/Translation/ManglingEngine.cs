using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>Leaves the French as it is and treats the terms that it was told to carry in every way that engines do.</summary>
internal sealed class ManglingEngine(MangledText random) : ITranslationEngine
{
    public EngineId Id { get; } = new("mangling");

    public string Name => "Mangling engine";

    public EngineCapabilities Capabilities { get; } = new(1, 10_000, 1, TermCarriage.Placeholders, false, EngineReach.ThisMachine, "None.");

    /// <summary>Whether it has harmed a term yet.</summary>
    public bool HasMangled { get; private set; }

    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<EngineStatus>(new EngineReady("1"));

    public Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken) =>
        Task.FromResult<EngineOutcome>(new EngineTranslated([.. texts.Select(text => new EngineTranslation(Translate(text), [], []))], 1));

    private string Translate(EngineText text)
    {
        var target = new StringBuilder();
        var carried = "";
        var at = 0;
        foreach (var term in text.Terms)
        {
            target.Append(text.Text, at, term.Span.Start - at);
            at = term.Span.End;
            var words = Mangle(term.Target, text, ref carried);
            HasMangled |= words != term.Target;
            target.Append(words);
        }

        return target.Append(text.Text, at, text.Text.Length - at).Append(carried).ToString();
    }

    private string Mangle(string english, EngineText text, ref string carried)
    {
        switch (random.Is(40) ? -1 : random.Pick(Enumerable.Range(0, 14).ToArray()))
        {
            case 0: return "";
            case 1: return english + english;
            case 2: return english + " " + english;
            case 3: return english.Insert(english.Length / 2, " ");
            case 4: return english.Insert(english.Length / 2, " port ");
            case 5: return english.ToUpperInvariant();
            case 6: return english.ToLowerInvariant();
            case 7: return random.Phrase();
            case 8: return random.Pick(text.Terms).Target;
            case 9: return "\u00A0" + english.Replace(" ", "  ", StringComparison.Ordinal) + "\n";
            case 10: return english.Replace(" ", "", StringComparison.Ordinal);
            case 11: return english + random.Pick(["s", "'s", "ing", "-port", "x", "’", "k"]);
            case 12: return english + random.Pick(text.Terms).Target;
            case 13:
                carried += " " + english;
                return "";
            default: return english;
        }
    }
}
