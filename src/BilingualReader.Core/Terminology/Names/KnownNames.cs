using System.Collections.Frozen;
using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>French names known before an article is read, with their English.</summary>
/// <param name="list">Names with commas or line ends between them; the English behind =, the usual one first, where it differs.</param>
internal sealed class KnownNames(string list)
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _english = Read(list);

    /// <summary>Whether the name is known, with its accents or without any, with either apostrophe.</summary>
    public bool Holds(ReadOnlySpan<char> name) => _english.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    /// <summary>Its English names, the usual one first; none when it is not known.</summary>
    public ImmutableArray<string> EnglishOf(string name) => _english.GetValueOrDefault(name, []);

    private static FrozenDictionary<string, ImmutableArray<string>> Read(string list)
    {
        var names = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in list.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('=', StringSplitOptions.TrimEntries);
            ImmutableArray<string> english = [.. cells.Length > 1 ? cells[1..] : cells];
            names.TryAdd(cells[0], english);
            names.TryAdd(TextFolding.Fold(cells[0], FoldingOptions.None).Text, english);
            names.TryAdd(TextFolding.Fold(cells[0], FoldingOptions.DropAccents).Text, english);
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
