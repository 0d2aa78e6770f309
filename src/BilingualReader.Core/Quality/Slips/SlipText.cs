using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Slips;

/// <summary>One text of a batch as it is compared.</summary>
internal sealed class SlipText
{
    private readonly HashSet<ulong> hashes;

    private SlipText(string text, ImmutableArray<Clue> clues)
    {
        Text = text;
        Clues = clues;
        Length = text.Count(char.IsLetterOrDigit);
        hashes = new HashSet<ulong>(3 * clues.Length);
        foreach (var clue in clues)
        {
            foreach (var key in clue.Keys) hashes.Add(key.Hash);
        }
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>What its partner can be known by.</summary>
    public ImmutableArray<Clue> Clues { get; }

    /// <summary>Letters and figures.</summary>
    public int Length { get; }

    /// <summary>All keys of its clues.</summary>
    public IReadOnlySet<ulong> Hashes => hashes;

    /// <summary>Reads a text in one of the two languages.</summary>
    public static SlipText Read(string text, bool isFrench) => new(text, ClueReader.Read(text, isFrench));

    /// <summary>Whether it has the key.</summary>
    public bool Has(ClueKey key) => hashes.Contains(key.Hash);
}
