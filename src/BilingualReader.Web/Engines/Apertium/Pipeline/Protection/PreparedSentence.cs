using System.Text;
using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>A protected stretch and where its carrier stands in the text for the engine.</summary>
internal sealed record PlacedCarrier(TextSpan Span, ProtectedText Protected);

/// <summary>The text for the engine: _carriers in place of all that is protected.</summary>
internal sealed class PreparedSentence
{
    private readonly List<PlacedCarrier> _carriers = [];

    private PreparedSentence(string text) => Text = text;

    /// <summary>The text, in stream form.</summary>
    public string Text { get; private set; }

    /// <summary>The _carriers, by start.</summary>
    public IReadOnlyList<PlacedCarrier> Carriers => _carriers;

    /// <summary>Puts _carriers into a normalised sentence; a protected text without one stays as it is.</summary>
    public static PreparedSentence Prepare(string normalised, IEnumerable<ProtectedText> protectedTexts)
    {
        var text = new StringBuilder();
        var prepared = new PreparedSentence("");
        var position = 0;
        foreach (var item in protectedTexts)
        {
            text.Append(StreamText.Encode(normalised[position..item.Span.Start]));
            var standIn = item.Carrier?.French ?? StreamText.Encode(item.Span.In(normalised));
            prepared._carriers.Add(new(new(text.Length, standIn.Length), item));
            text.Append(standIn);
            position = item.Span.End;
        }

        text.Append(StreamText.Encode(normalised[position..]));
        prepared.Text = text.ToString();
        return prepared;
    }

    /// <summary>The stretch of the normalised sentence that a stretch of <see cref="Text"/> stands for.</summary>
    public TextSpan ToNormalised(TextSpan span)
    {
        var shift = 0;
        foreach (var carrier in _carriers)
        {
            if (span.Start < carrier.Span.Start) break;
            if (span.Start < carrier.Span.End) return carrier.Protected.Span;
            shift = carrier.Protected.Span.End - carrier.Span.End;
        }

        return new(span.Start + shift, span.Length);
    }
}
