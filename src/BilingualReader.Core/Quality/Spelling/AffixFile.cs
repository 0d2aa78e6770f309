using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>What the .aff file of a dictionary says. What English dictionaries do not use is passed over.</summary>
internal sealed class AffixFile
{
    /// <summary>The marks at which a word may be cut where the file says nothing.</summary>
    public static readonly ImmutableArray<string> UsualBreaks = ["-", "^-", "-$"];

    private const int UsualCompoundMinimum = 3;

    public required FlagReader Flags { get; init; }

    public ImmutableArray<Affix> Prefixes { get; set; } = [];

    public ImmutableArray<Affix> Suffixes { get; set; } = [];

    /// <summary>Flag of stems and affixes that are no word without a further affix; 0 when there is none, as for the flags below.</summary>
    public int NeedAffix { get; set; }

    /// <summary>Flag of what is no word by itself.</summary>
    public int OnlyInCompound { get; set; }

    /// <summary>Flag of what is never a word.</summary>
    public int Forbidden { get; set; }

    /// <summary>Flag of what has no other capitals.</summary>
    public int KeepCase { get; set; }

    /// <summary>Flag of what is right and never proposed.</summary>
    public int NoSuggest { get; set; }

    /// <summary>Whether an affix may take the whole of a stem away.</summary>
    public bool IsFullStrip { get; set; }

    /// <summary>What is exchanged in a word before it is looked up.</summary>
    public ImmutableArray<Respelling> Input { get; set; } = [];

    /// <summary>What is exchanged in a proposal before it is shown.</summary>
    public ImmutableArray<Respelling> Output { get; set; } = [];

    /// <summary>Usual slips and what was meant.</summary>
    public ImmutableArray<Respelling> Slips { get; set; } = [];

    /// <summary>Letters to be tried in proposals, the usual ones first.</summary>
    public string Letters { get; set; } = "";

    /// <summary>Letters, or groups of them, that are taken for one another.</summary>
    public ImmutableArray<ImmutableArray<string>> Alike { get; set; } = [];

    /// <summary>The marks at which a word may be cut, with ^ for its beginning and $ for its end.</summary>
    public ImmutableArray<string> Breaks { get; set; } = UsualBreaks;

    /// <summary>Which words make one together.</summary>
    public ImmutableArray<ImmutableArray<CompoundPart>> CompoundRules { get; set; } = [];

    /// <summary>Fewest letters of a word in such a one.</summary>
    public int CompoundMinimum { get; set; } = UsualCompoundMinimum;
}
