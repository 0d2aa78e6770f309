using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Sorts the entries of a file by what importing them would do to the entries in force.</summary>
internal sealed class ChangeFinder
{
    private readonly GlossaryFileReading _file;
    private readonly Dictionary<string, TermPair> _existing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermPair> _taken = new(StringComparer.Ordinal);
    private readonly List<TermPair> _added = [];
    private readonly List<EntryChange> _changed = [];
    private readonly List<TermPair> _same = [];
    private readonly List<EntryRefusal> _refused;

    public ChangeFinder(IEnumerable<TermPair> existing, GlossaryFileReading file)
    {
        _file = file;
        _refused = [.. file.Problems.Where(problem => problem.IsError).Select(problem => new EntryRefusal(null, problem))];
        foreach (var entry in existing) Claim(entry, _existing);
    }

    public GlossaryChanges Find()
    {
        foreach (var entry in _file.Entries) Place(entry);
        return new GlossaryChanges(
            [.. _added],
            [.. _changed],
            [.. _same],
            [.. _refused.OrderBy(refusal => refusal.Problem.Line)],
            [.. _file.Problems.Where(problem => !problem.IsError)]);
    }

    private void Place(TermPair entry)
    {
        var own = Existing(entry);
        var result = own is null ? entry : Merged(own, entry);
        var cells = own is null ? [] : Differences(own, result);
        if (own is not null && cells.IsEmpty && Earlier(result, _taken, own) is null)
        {
            _same.Add(own);
            Claim(own, _taken);
            return;
        }

        if ((Clash(result, entry, own) ?? Meaningless(result, entry)) is { } problem)
        {
            _refused.Add(new EntryRefusal(entry, problem));
            return;
        }

        if (own is null) _added.Add(entry);
        else _changed.Add(new EntryChange(own, result, cells));
        Claim(result, _taken);
    }

    // Without a column for case, an entry is the same as one of the same French in force, whatever its case.
    private TermPair? Existing(TermPair entry)
    {
        TermPair[] candidates = Has(GlossaryHeader.Case) ? [entry] : [entry, entry with { IsCaseSensitive = !entry.IsCaseSensitive }];
        return candidates
            .Select(candidate => GlossaryMerge.Claim(candidate.Source, candidate))
            .Select(claim => _existing.TryGetValue(claim, out var found) && GlossaryMerge.Claim(found.Source, found) == claim ? found : null)
            .FirstOrDefault(found => found is not null);
    }

    private TermPair Merged(TermPair existing, TermPair entry) => new(
        existing.Source,
        Has(GlossaryHeader.Target) ? entry.Target : existing.Target,
        Has(GlossaryHeader.Variants) ? entry.Variants : existing.Variants,
        Has(GlossaryHeader.Accept) ? entry.Accept : [.. existing.Accept.Where(accepted => accepted != entry.Target)],
        Has(GlossaryHeader.Forbid) ? entry.Forbid : existing.Forbid,
        Has(GlossaryHeader.Status) ? entry.Status : StatusOf(existing, entry),
        Has(GlossaryHeader.Kind) ? entry.Kind : existing.Kind,
        Has(GlossaryHeader.Case) ? entry.IsCaseSensitive : existing.IsCaseSensitive,
        Has(GlossaryHeader.Note) ? entry.Note : existing.Note,
        existing.Origin)
    {
        ExcludedForms = Has(GlossaryHeader.Exclude) ? entry.ExcludedForms : existing.ExcludedForms,
    };

    // English of its own ends a do-not-translate.
    private static TermStatus StatusOf(TermPair existing, TermPair entry) =>
        existing.Status == TermStatus.DoNotTranslate && entry.Target != existing.Target ? TermStatus.Preferred : existing.Status;

    private static ImmutableArray<CellChange> Differences(TermPair before, TermPair after) =>
    [
        .. EntryCells.Columns
            .Zip(EntryCells.Of(before), EntryCells.Of(after))
            .Where(cell => cell.Second != cell.Third)
            .Select(cell => new CellChange(cell.First, cell.Second, cell.Third)),
    ];

    private GlossaryProblem? Clash(TermPair result, TermPair entry, TermPair? own)
    {
        if (result.Forbid.Contains(result.Target, StringComparer.OrdinalIgnoreCase)) return Refusal(entry, $"“{Printable.Excerpt(result.Target)}” is forbidden for “{Printable.Excerpt(result.Source)}”.", "Take it off the forbidden English first, or choose other English.");
        var inFile = Earlier(result, _taken, null);
        if ((inFile ?? Earlier(result, _existing, own)) is not { } found) return null;
        var (spelling, earlier) = found;
        var where = string.Create(CultureInfo.InvariantCulture, $"is in {earlier.Origin.File}:{earlier.Origin.Line} already");
        return earlier.Target == result.Target
            ? Refusal(entry, $"“{Printable.Excerpt(spelling)}” {where}, with the same English.", "Nothing needs to be done, or remove one of the two.")
            : Refusal(entry, $"“{Printable.Excerpt(spelling)}” {where}, as “{Printable.Excerpt(earlier.Target)}” and not as “{Printable.Excerpt(result.Target)}”.", "Keep one of the two, or list the other English as accepted.");
    }

    private static GlossaryProblem? Meaningless(TermPair result, TermPair entry) =>
        result.Source == result.Target && result.Status != TermStatus.DoNotTranslate && result.Kind != TermKind.Name
            ? Refusal(entry, $"“{Printable.Excerpt(result.Source)}” is the same in French and English.", "Set its status to do-not-translate or its kind to name if it stays as it is; else correct the English.")
            : null;

    // The first spelling of an entry that another one has.
    private static (string Spelling, TermPair Entry)? Earlier(TermPair entry, Dictionary<string, TermPair> claims, TermPair? own)
    {
        foreach (var spelling in GlossaryMerge.SpellingsOf(entry))
        {
            if (claims.TryGetValue(GlossaryMerge.Claim(spelling, entry), out var earlier) && !ReferenceEquals(earlier, own)) return (spelling, earlier);
        }

        return null;
    }

    private static void Claim(TermPair entry, Dictionary<string, TermPair> claims)
    {
        foreach (var spelling in GlossaryMerge.SpellingsOf(entry)) claims.TryAdd(GlossaryMerge.Claim(spelling, entry), entry);
    }

    private bool Has(string column) => _file.Columns.Contains(column);

    private static GlossaryProblem Refusal(TermPair entry, string message, string remedy) => new(entry.Origin.File, entry.Origin.Line, IsError: true, message, remedy);
}
