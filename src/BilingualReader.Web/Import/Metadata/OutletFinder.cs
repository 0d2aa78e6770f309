using System.Text.RegularExpressions;
using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;
using BilingualReader.Web.Import.Cleanup.Rules;
using BilingualReader.Web.Import.Lines;

namespace BilingualReader.Web.Import.Metadata;

/// <summary>Finds the newspaper, agency or site that an article comes from.</summary>
internal static partial class OutletFinder
{
    private const int LongestName = 40;

    private static readonly string[] Articles = ["de", "du", "d'", "l'", "la"];

    /// <summary>The outlet; null when nothing names it. The surest evidence is asked first.</summary>
    public static string? Find(Passage passage, FrontMatter? frontMatter)
    {
        if (frontMatter?.FindValue("outlet", "source", "site", "publisher", "journal") is { } given) return given;
        var brief = FromSourceLine(passage) ?? FromDateline(passage);
        var full = FromAgencyLine(passage);
        return Combine(brief, full) ?? FromClosingLine(passage) ?? FromCopyright(passage);
    }

    /// <summary>An agency often stands on its page twice, by its short name and by its full one.</summary>
    private static string? Combine(string? brief, string? full)
    {
        if (brief is null || full is null) return brief ?? full;
        if (full.Contains(brief, StringComparison.OrdinalIgnoreCase)) return full;
        return brief.Contains(full, StringComparison.OrdinalIgnoreCase) ? brief : $"{brief} ({full})";
    }

    private static string? FromSourceLine(Passage passage) => passage.Blocks
        .Where(block => block.Furniture?.Rule == "source-line")
        .Select(block => SourceLineRule.FindName(block.Text)).FirstOrDefault() is { } name ? Capitals.Tidy(name) : null;

    private static string? FromDateline(Passage passage) =>
        passage.Opening is { } opening ? PressDateline.Read(opening.Text)?.Agency : null;

    private static string? FromAgencyLine(Passage passage) => passage.Visible
        .Where(passage.IsEdge).Select(i => passage.Blocks[i].Text).FirstOrDefault(AgencyLine.IsMatch);

    /// <summary>A name alone behind the text, if the text speaks of its correspondent or its site.</summary>
    private static string? FromClosingLine(Passage passage)
    {
        var last = passage.Visible.LastOrDefault(-1);
        if (last < 0 || !passage.IsTail(last) || passage.Blocks[last].Text is not { Length: <= LongestName } name) return null;
        if (!char.IsUpper(name[0]) || !name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '\'' or '’')) return null;
        var folded = passage.Blocks[last].Folded;
        return passage.Visible.Any(i => i != last && SpeaksForOutlet(passage.Blocks[i].Folded, folded)) ? Capitals.Tidy(name) : null;
    }

    private static bool SpeaksForOutlet(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var before = text[Math.Max(0, at - 60)..at].Replace("'", "' ", StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse().SkipWhile(Articles.Contains).FirstOrDefault("");
            if (Staff.IsMatch(before)) return true;
        }

        return false;
    }

    private static string? FromCopyright(Passage passage) => passage.Blocks
        .Where(block => block.Furniture?.Rule == "copyright")
        .Select(block => Holder.Match(block.Text)).FirstOrDefault(match => match.Success) is { } holder
            ? holder.Groups["name"].Value.Trim()
            : null;

    [GeneratedRegex("^(?:correspondante?s?|envoyee?s?|journalistes?|reporters?|redaction|chaine|site|quotidien|journal|agence|antenne|micro)$", RegexOptions.CultureInvariant)]
    private static partial Regex Staff { get; }

    [GeneratedRegex(@"^(?:©|\([cC]\)|[Cc]opyright)[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*(?<name>\p{L}[\p{L}\p{N}'’ -]{1,40}?)\s*(?:\d{4})?(?:$|[.,|–-])", RegexOptions.CultureInvariant)]
    private static partial Regex Holder { get; }
}
