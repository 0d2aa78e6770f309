using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>The flags of a word or of an ending: which endings it takes, and what is special about it.</summary>
internal sealed class FlagSet(ImmutableArray<int> flags)
{
    /// <summary>No flags.</summary>
    public static readonly FlagSet None = new([]);

    /// <summary>The flags, each a number.</summary>
    public ImmutableArray<int> All => flags;

    /// <summary>Whether the flag is among them; 0 is the flag that a dictionary does not define.</summary>
    public bool Has(int flag) => flag != 0 && flags.AsSpan().Contains(flag);
}
