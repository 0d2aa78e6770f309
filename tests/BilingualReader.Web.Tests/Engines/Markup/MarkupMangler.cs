using System.Text;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Tests.Engines.Markup;

/// <summary>Harms the elements of an answer as services do, and leaves the words between them alone.</summary>
internal sealed partial class MarkupMangler(Random random)
{
    private const int WordKeepingWays = 21;
    private const int Ways = 27;

    private readonly List<string> _later = [];

    /// <summary>The answer for a text that was sent; about every fourth comes back whole.</summary>
    public string Mangle(string sent)
    {
        if (random.Next(4) == 0) return sent;
        var answer = new StringBuilder();
        var at = 0;
        _later.Clear();
        foreach (Match element in Element().Matches(sent))
        {
            answer.Append(sent, at, element.Index - at).Append(random.Next(3) == 0 ? Mangle(element) : element.Value);
            at = element.Index + element.Length;
        }

        return answer.Append(sent, at, sent.Length - at).AppendJoin(' ', _later).ToString();
    }

    private string Mangle(Match element)
    {
        var (open, words, close) = (element.Groups["open"].Value, element.Groups["words"].Value, element.Groups["close"].Value);
        // Words inside a code are those of the article: a service that loses them is caught elsewhere.
        var isProtected = element.Groups["name"].Value == "k" || open.Contains("id=\"k", StringComparison.Ordinal);
        var way = random.Next(isProtected ? Ways : WordKeepingWays);
        switch (way)
        {
            case 0: return words;
            case 1: return element.Value + element.Value;
            case 2: return element.Value + " " + element.Value;
            case 3: return open + words;
            case 4: return words + close;
            case 5: return open + close + words;
            case 6: return open + words.Insert(words.Length / 2, " " + close + open) + close;
            case 7: return open + words.Insert(words.Length / 2, " ") + close;
            case 8: return open.Replace("<", "< ", StringComparison.Ordinal) + " " + words + " " + close.Replace("/", " / ", StringComparison.Ordinal);
            case 9: return open.Replace("\"", "'", StringComparison.Ordinal) + words + close;
            case 10: return open.Replace("\"", "&quot;", StringComparison.Ordinal) + words + close;
            case 11: return Id().Replace(open, match => match.Groups[1].Value + random.Next(9)) + words + close;
            case 12: return element.Value.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
            case 13: return open + element.Value + close;
            case 14: return open + words + "</u>";
            case 15: return "<mot>" + words + "</mot>";
            case 16: return open.Replace("id", "identifiant", StringComparison.Ordinal) + words + close;
            case 17: return close + words + open;
            case 18: return open.ToUpperInvariant() + words + close.ToUpperInvariant();
            case 19: return open.Replace("\"", "”", StringComparison.Ordinal) + words + close;
            case 20: return open.TrimEnd('>') + words + close;
            case 21: return "";
            case 22: return element.Value.ToUpperInvariant();
            case 23: return open + words.ToUpperInvariant() + close;
            case 24: return open + "autre" + close;
            case 25: return open.Replace(">", "/>", StringComparison.Ordinal);
            default:
                _later.Add(element.Value);
                return "";
        }
    }

    // One element around words without elements, or one without words.
    [GeneratedRegex("(?<open><(?<name>[a-z]+)[^<>]*>)(?<words>[^<>]*)(?<close></\\k<name>>)|(?<open><(?:img|x)[^<>]*>)(?<words>)(?<close>)", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex("(id=\"[gkx]?)\\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
