using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Engines.DeepL;

/// <summary>Our glossary as DeepL takes it, and what it does not take.</summary>
/// <param name="Pairs">French and English, each French once, in ordinal order.</param>
/// <param name="Refused">Spellings that it would refuse, each with the reason.</param>
internal sealed record DeepLGlossaryEntries(ImmutableSortedDictionary<string, string> Pairs, ImmutableArray<DeepLRefusal> Refused)
{
    private const int LongestSide = 1_024;
    private const int LongestGlossary = 10 * 1024 * 1024;

    /// <summary>The pairs by folded French; of two spellings that fold alike the first counts.</summary>
    public IReadOnlyDictionary<string, string> Folded { get; } = Pairs.GroupBy(pair => Fold(pair.Key)).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    /// <summary>A spelling without the differences that the service sees past.</summary>
    public static string Fold(string words) => words.Replace('\u2019', '\'').ToLowerInvariant();

    /// <summary>The entries as tab-separated lines.</summary>
    public string Tsv => string.Join('\n', Pairs.Select(pair => $"{pair.Key}\t{pair.Value}"));

    // Asked for by each look at the engine and at the glossary; the entries of a termbase never change.
    private static readonly ConditionalWeakTable<Termbase, DeepLGlossaryEntries> Known = [];

    /// <summary>Takes the entries of a termbase: each spelling of the French is an entry of its own.</summary>
    public static DeepLGlossaryEntries From(Termbase termbase) => Known.GetValue(termbase, Take);

    private static DeepLGlossaryEntries Take(Termbase termbase)
    {
        var pairs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var refused = ImmutableArray.CreateBuilder<DeepLRefusal>();
        var size = 0;
        foreach (var entry in termbase.Entries)
        {
            foreach (var source in entry.Variants.Prepend(entry.Source).Select(spelling => spelling.Trim()).Distinct(StringComparer.Ordinal))
            {
                var target = entry.Target.Trim();
                var length = Encoding.UTF8.GetByteCount(source) + Encoding.UTF8.GetByteCount(target) + 2;
                var reason = FindObstacle(source) ?? FindObstacle(target) ?? (size + length > LongestGlossary ? "the glossary is full" : null);
                if (reason is null && !pairs.TryAdd(source, target) && pairs[source] != target) reason = "this French has another English already";
                if (reason is null) size += length;
                else refused.Add(new DeepLRefusal(entry, source, reason));
            }
        }

        return new(pairs.ToImmutable(), refused.ToImmutable());
    }

    /// <summary>Reads the lines that the service keeps, in any order.</summary>
    public bool Equals(string tsv) =>
        tsv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).Order(StringComparer.Ordinal)
            .SequenceEqual(Pairs.Select(pair => $"{pair.Key}\t{pair.Value}").Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string? FindObstacle(string side) => side switch
    {
        "" => "one side is empty",
        _ when Encoding.UTF8.GetByteCount(side) > LongestSide => "longer than 1,024 bytes",
        _ when side.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') => "it holds a control character",
        _ => null,
    };
}
