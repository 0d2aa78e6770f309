using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>In which order entries are listed.</summary>
internal enum EntryOrder
{
    French,
    English,

    /// <summary>As they stand in their files.</summary>
    File,
}

/// <summary>Which entries are listed.</summary>
/// <param name="Search">Words that all have to stand somewhere in an entry; case and accents do not count.</param>
/// <param name="File">One glossary; null for all.</param>
/// <param name="Kind">One kind; null for all.</param>
/// <param name="Status">One status; null for all.</param>
/// <param name="Order">In which order.</param>
internal sealed record EntryQuery(string? Search, string? File, TermKind? Kind, TermStatus? Status, EntryOrder Order);

/// <summary>Lists entries; what it takes to search and sort them is worked out once for each load of the glossaries.</summary>
internal sealed class GlossaryListing
{
    private readonly ConditionalWeakTable<LoadedGlossaries, Sheet> sheets = [];

    /// <summary>The entries that fit, in order.</summary>
    public IReadOnlyList<TermPair> Find(LoadedGlossaries loaded, EntryQuery query)
    {
        var sheet = sheets.GetValue(loaded, static key => new Sheet(key));
        string[] words = [.. Key(query.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return [.. sheet.InOrder(query.Order).Where(row => Fits(row, query, words)).Select(row => row.Entry)];
    }

    private static bool Fits(Row row, EntryQuery query, string[] words) =>
        (query.File is null || row.Entry.Origin.File == query.File)
        && (query.Kind is null || row.Entry.Kind == query.Kind)
        && (query.Status is null || row.Entry.Status == query.Status)
        && Array.TrueForAll(words, word => row.Key.Contains(word, StringComparison.Ordinal));

    private static string Key(string text) => TextFolding.Fold(text, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;

    private sealed record Row(TermPair Entry, string Key);

    private sealed class Sheet
    {
        private readonly Row[] rows;
        private readonly Lazy<Row[]> byFrench;
        private readonly Lazy<Row[]> byEnglish;

        public Sheet(LoadedGlossaries loaded)
        {
            rows = [.. loaded.Entries.AsParallel().AsOrdered().Select(entry => new Row(entry, KeyOf(entry)))];
            byFrench = new Lazy<Row[]>(() => Sorted("fr", entry => entry.Source));
            byEnglish = new Lazy<Row[]>(() => Sorted("en-GB", entry => entry.Target));
        }

        public Row[] InOrder(EntryOrder order) => order switch
        {
            EntryOrder.French => byFrench.Value,
            EntryOrder.English => byEnglish.Value,
            _ => rows,
        };

        private static string KeyOf(TermPair entry) =>
            GlossaryListing.Key(string.Join('\n', [entry.Source, entry.Target, .. entry.Variants, .. entry.Accept, .. entry.Forbid, entry.Note ?? ""]));

        private Row[] Sorted(string culture, Func<TermPair, string> side)
        {
            var compare = CultureInfo.GetCultureInfo(culture).CompareInfo;
            var keys = rows.AsParallel().AsOrdered().Select(row => compare.GetSortKey(side(row.Entry), CompareOptions.IgnoreCase)).ToArray();
            var sorted = rows.ToArray();
            Array.Sort(keys, sorted, Comparer<SortKey>.Create(SortKey.Compare));
            return sorted;
        }
    }
}
