using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Interchange.Inline;

/// <summary>A text as a file has it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Codes">Where inline codes stand in them, by id, in the order in which they begin.</param>
internal sealed record InlineText(string Text, ImmutableArray<PlacedId> Codes);

/// <summary>An inline code of a file.</summary>
internal readonly record struct PlacedId(string Id, TextSpan Span);

/// <summary>Puts a text of a file together, piece by piece.</summary>
internal sealed class InlineBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<PlacedId> codes = [];
    private readonly Stack<int> open = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the codes, in one sentence; null while all is well.</summary>
    public string? Problem { get; private set; }

    public void Append(string more) => text.Append(more);

    public void Append(char more) => text.Append(more);

    /// <summary>A code begins.</summary>
    public void Open(string? id)
    {
        open.Push(codes.Count);
        Place(id);
    }

    /// <summary>A code ends: the one begun last, or it crosses another.</summary>
    public void Close(string? id)
    {
        if (!open.TryPeek(out var at))
        {
            Problem ??= $"The inline code “{id}” ends without having begun.";
            return;
        }

        if (codes[at].Id != id)
        {
            Problem ??= $"The inline codes “{codes[at].Id}” and “{id}” cross.";
            return;
        }

        open.Pop();
        codes[at] = codes[at] with { Span = TextSpan.FromBounds(codes[at].Span.Start, text.Length) };
    }

    /// <summary>A code without text in it.</summary>
    public void Point(string? id) => Place(id);

    public InlineText Build()
    {
        if (open.TryPeek(out var at)) Problem ??= $"The inline code “{codes[at].Id}” begins and does not end.";
        return new InlineText(text.ToString(), [.. codes]);
    }

    private void Place(string? id)
    {
        if (string.IsNullOrEmpty(id)) Problem ??= "An inline code has no id.";
        else if (!seen.Add(id)) Problem ??= $"The inline code “{id}” stands there twice.";
        codes.Add(new PlacedId(id ?? "", new TextSpan(text.Length, 0)));
    }
}
