using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Spelling;

/// <summary>A spelling dictionary on this machine.</summary>
/// <param name="Lexicon">The dictionary; null when there is none that can be used.</param>
/// <param name="Damage">Why the one that is there cannot be used, in one sentence for a person; null when it can, or there is none.</param>
internal sealed record DictionaryFile(HunspellLexicon? Lexicon, string? Damage)
{
    private const int MostBytes = 50_000_000;

    /// <summary>There is no dictionary.</summary>
    public static readonly DictionaryFile Missing = new(null, null);

    /// <summary>Reads the first dictionary of a name that one of the folders has.</summary>
    /// <param name="folders">The folders, in the order in which they are looked at.</param>
    /// <param name="names">The name of the files without their endings, and others that count as much.</param>
    public static DictionaryFile Find(IEnumerable<string> folders, params IReadOnlyList<string> names)
    {
        foreach (var path in from folder in folders from name in names select Path.Combine(folder, name))
        {
            if (File.Exists($"{path}.aff") && File.Exists($"{path}.dic")) return Read(path);
        }

        return Missing;
    }

    private static DictionaryFile Read(string path)
    {
        try
        {
            if (ReadBytes($"{path}.aff") is not { } affixes || ReadBytes($"{path}.dic") is not { } words) return Refuse(path, "it is too large");
            var (lexicon, damage) = HunspellLexicon.Read(affixes, words);
            return lexicon is null ? Refuse(path, damage!) : new DictionaryFile(lexicon, null);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return Refuse(path, "the file cannot be read");
        }
    }

    // A file may say that it is short and never end.
    private static byte[]? ReadBytes(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = file.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, count);
            if (content.Length > MostBytes) return null;
        }

        return content.ToArray();
    }

    private static DictionaryFile Refuse(string path, string cause) => new(null, $"The dictionary {path}.dic cannot be used: {cause}.");
}
