using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BilingualReader.Core.Terminology;

/// <summary>
/// Short stable hashes of entries: the first 12 hexadecimal digits of SHA-256 over a canonical form that knows no machine,
/// culture, file or order of lists.
/// </summary>
internal static class TermHash
{
    private const int Digits = 12;

    // From here on sharing the work between processors saves more than it costs.
    private const int ManyEntries = 1000;

    /// <summary>A hash of everything that entries say, in any order; where they were read does not count.</summary>
    public static string OfEntries(ImmutableArray<TermPair> entries)
    {
        string[] described = [.. entries.Length < ManyEntries ? entries.Select(Describe) : entries.AsParallel().Select(Describe)];
        Array.Sort(described, StringComparer.Ordinal);
        return Hash(described);
    }

    /// <summary>A hash of what the occurrences ask for, in their order.</summary>
    public static string OfMatches(ImmutableArray<TermMatch> matches) => Hash(matches.Select(match => Ask(match.Entry, match.English)));

    private static string Describe(TermPair entry)
    {
        var form = new StringBuilder(Ask(entry, entry.Target));
        Append(form, "source", entry.Source);
        AppendSorted(form, "variant", entry.Variants);
        AppendSorted(form, "excluded", entry.ExcludedForms);
        Append(form, "note", entry.Note ?? "");
        return form.ToString();
    }

    private static string Ask(TermPair entry, string english)
    {
        var form = new StringBuilder();

        // What must stay as it is written asks for its source; two spellings of it ask for different things.
        Append(form, "target", entry.Status == TermStatus.DoNotTranslate ? entry.Source : english);
        AppendSorted(form, "accept", entry.Accept);
        AppendSorted(form, "forbid", entry.Forbid);
        Append(form, "status", entry.Status.ToString());
        Append(form, "kind", entry.Kind.ToString());
        Append(form, "case", entry.IsCaseSensitive ? "sensitive" : "insensitive");
        return form.ToString();
    }

    private static void AppendSorted(StringBuilder form, string name, ImmutableArray<string> values)
    {
        foreach (var value in values.Order(StringComparer.Ordinal)) Append(form, name, value);
    }

    // The length before each value keeps two different entries from running together into one text.
    private static void Append(StringBuilder form, string name, string value) =>
        form.Append(name).Append(' ').Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value).Append('\n');

    private static string Hash(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
