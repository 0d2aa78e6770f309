namespace BilingualReader.Core.Terminology.Names;

/// <summary>How a word is written.</summary>
internal enum NameShape
{
    Lower,

    /// <summary>A capital first, or behind a hyphened article: Omar, al-Omar, Saint-Brieuc.</summary>
    Capital,

    /// <summary>Nothing but capitals, perhaps with points or digits: ONU, O.N.U., G7.</summary>
    Acronym,

    /// <summary>J., J.-P.</summary>
    Initial,

    /// <summary>Digits, Roman numerals.</summary>
    Number,
}

/// <summary>What stands before a word.</summary>
internal enum NameGap
{
    /// <summary>Nothing but white space.</summary>
    Space,

    /// <summary>The apostrophe of an elided word.</summary>
    Elision,

    /// <summary>A mark.</summary>
    Mark,
}

/// <summary>A word of a text as the search for names sees it; an elided word is one of its own, without its apostrophe.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="IsFirst">Whether its capital may be there only because a sentence or a quotation begins.</param>
/// <param name="Lists">The lists of <see cref="NameWords"/> that it is on.</param>
internal readonly record struct NameToken(int Start, int End, NameShape Shape, NameGap Gap, bool IsFirst, ulong Lists);
