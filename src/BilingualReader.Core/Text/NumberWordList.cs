using System.Collections.Frozen;
using System.Globalization;

namespace BilingualReader.Core.Text;

/// <summary>Reads the notation of the number word lists: "two=2 million=1e6".</summary>
internal static class NumberWordList
{
    /// <summary>The words with their values.</summary>
    public static FrozenDictionary<string, decimal> Read(string list) => list
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .ToFrozenDictionary(entry => entry[0], entry => decimal.Parse(entry[1], NumberStyles.Float, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
