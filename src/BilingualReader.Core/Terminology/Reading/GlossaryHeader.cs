using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Reading;

/// <summary>Which column of a glossary file holds what.</summary>
/// <param name="places">The known columns by name, each with its place in a line.</param>
/// <param name="width">How many columns a line may have.</param>
internal sealed class GlossaryHeader(IReadOnlyDictionary<string, int> places, int width)
{
    public const string Source = "source";
    public const string Target = "target";
    public const string Variants = "variants";
    public const string Accept = "accept";
    public const string Forbid = "forbid";
    public const string Status = "status";
    public const string Kind = "kind";
    public const string Case = "case";
    public const string Note = "note";
    public const string Exclude = "exclude";

    private static readonly FrozenSet<string> Known =
        FrozenSet.ToFrozenSet([Source, Target, Variants, Accept, Forbid, Status, Kind, Case, Note, Exclude], StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of a file without a header: French, English, and a note as in OmegaT's glossaries.</summary>
    public static readonly GlossaryHeader None = new(new Dictionary<string, int> { [Source] = 0, [Target] = 1, [Note] = 2 }, 3);

    /// <summary>How many columns a line may have.</summary>
    public int Width => width;

    /// <summary>Whether a first line names columns rather than being an entry.</summary>
    public static bool IsHeader(string[] cells)
    {
        string[] names = [.. cells.Select(Clean)];
        if (names.Contains(Source) && names.Contains(Target)) return true;

        // One of the two alone makes a header only among other names of columns: "source" is a French word too.
        return (names.Contains(Source) || names.Contains(Target)) && names.All(Known.Contains);
    }

    /// <summary>Reads a header line; null, with the error noted, when its entries could not be understood.</summary>
    public static GlossaryHeader? Read(string[] cells, int line, ProblemList problems)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < cells.Length; i++)
        {
            var name = Clean(cells[i]);
            if (name.Length == 0 && i > 0) continue;
            if (!Known.Contains(name))
            {
                problems.Warn(line, $"The column “{Printable.Excerpt(name)}” is not known and is ignored.", $"Name it one of {string.Join(", ", Known.Order(StringComparer.Ordinal))}, or remove it.");
            }
            else if (!places.TryAdd(name, i))
            {
                problems.Error(line, $"The column “{name}” is there twice, so the file was not read.", "Keep one of the two columns.");
                return null;
            }
        }

        foreach (var needed in new[] { Source, Target }.Where(name => !places.ContainsKey(name)))
        {
            problems.Error(line, $"The header has no column “{needed}”, so the file was not read.", $"Name the column “{needed}” in the first line.");
            return null;
        }

        return new GlossaryHeader(places, cells.Length);
    }

    /// <summary>The trimmed cell of a line; empty where the file or the line has none.</summary>
    public string Cell(string[] cells, string column) => places.TryGetValue(column, out var place) && place < cells.Length ? cells[place].Trim() : "";

    /// <summary>The place of a column, from 0; null where the file has none of that name.</summary>
    public int? PlaceOf(string column) => places.TryGetValue(column, out var place) ? place : null;

    private static string Clean(string cell) => cell.Trim().Trim('"').ToLowerInvariant();
}
