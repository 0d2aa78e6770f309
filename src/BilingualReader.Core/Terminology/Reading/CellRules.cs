using System.Globalization;
using System.Text.RegularExpressions;

namespace BilingualReader.Core.Terminology.Reading;

/// <summary>What no cell of a glossary file may hold.</summary>
internal static partial class CellRules
{
    /// <summary>Longest term or rendering, in UTF-16 code units.</summary>
    public const int LongestTerm = 500;

    /// <summary>Longest note.</summary>
    public const int LongestNote = 2000;

    // Each opening mark before its closing one.
    private const string Pairs = "«»“”‘’()[]";

    /// <summary>Checks one term or rendering; notes an error and returns false when it cannot be used.</summary>
    public static bool IsTerm(string term, string column, int line, ProblemList problems)
    {
        if (!IsPlain(term, column, LongestTerm, line, problems)) return false;
        if (HasQuotes(term))
        {
            problems.Error(line, $"The {column} has quotation marks of a CSV file: {Printable.Excerpt(term)}.", "Remove the marks around the term, and write a doubled mark once.");
            return false;
        }

        if (Markup().IsMatch(term))
        {
            problems.Error(line, $"The {column} holds markup: {Printable.Excerpt(term)}.", "Write plain text.");
            return false;
        }

        if (term.Any(char.IsLetterOrDigit) || term.Any(char.IsSurrogate)) return true;
        problems.Error(line, $"The {column} has no letter and no digit: {Printable.Excerpt(term)}.", "Write a word, or remove the line.");
        return false;
    }

    /// <summary>Checks a note; notes an error and returns false when it cannot be used.</summary>
    public static bool IsNote(string note, int line, ProblemList problems) => IsPlain(note, GlossaryHeader.Note, LongestNote, line, problems);

    /// <summary>Warns of punctuation at the ends of a French term, which would have to stand in the text just so.</summary>
    public static void WarnOfPunctuation(string term, string column, int line, ProblemList problems)
    {
        var isStartLoose = IsLoose(term[0]) && !HasPartner(term[0], term);
        var isEndLoose = IsLoose(term[^1]) && !HasPartner(term[^1], term) && !IsAbbreviation(term);
        if (!isStartLoose && !isEndLoose) return;
        problems.Warn(line, $"The {column} begins or ends with punctuation and is found only together with it: {Printable.Excerpt(term)}.", "Remove the punctuation unless it is part of the term.");
    }

    private static bool IsPlain(string cell, string column, int longest, int line, ProblemList problems)
    {
        if (cell.Length > longest)
        {
            problems.Error(line, string.Create(CultureInfo.InvariantCulture, $"The {column} is {cell.Length} characters long; {longest} is the most."), "Shorten it.");
            return false;
        }

        foreach (var c in cell.Where(Printable.IsHidden))
        {
            problems.Error(line, $"The {column} holds the invisible character {Printable.Name(c)}.", "Remove it, or type the cell again.");
            return false;
        }

        return true;
    }

    private static bool HasQuotes(string term) => term[0] == '"' || term[^1] == '"' || term.Contains("\"\"", StringComparison.Ordinal);

    private static bool IsLoose(char c) => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && !char.IsSymbol(c) && c is not ('%' or '&' or '@' or '#');

    // In « résistance » en Irak the mark at the start belongs to a word of the term; around all of it, it belongs to none.
    private static bool HasPartner(char mark, string term) =>
        Pairs.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at && term.Length > 2 && term.AsSpan(1, term.Length - 2).Contains(Pairs[at ^ 1]);

    // "U.E.", "etc.", "Cie.": a stop behind a dot or a few letters belongs to them.
    private static bool IsAbbreviation(string term) =>
        term[^1] == '.' && (term.AsSpan(0, term.Length - 1).Contains('.') || term.Length - term.LastIndexOf(' ') <= 6);

    [GeneratedRegex(@"<[A-Za-z/!?]|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]+);", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
