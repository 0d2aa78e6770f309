using System.Collections.Immutable;
using System.Text.Json;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>
/// The file <c>glossaries.json</c> of a glossary folder: which glossary is for which articles, and which goes before which.
/// Glossaries that it does not name come behind those it does, in the order of their names, and are for all articles.
/// </summary>
/// <param name="Places">The glossaries that are named, in their order of precedence.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record GlossaryShelf(ImmutableArray<GlossaryPlace> Places, ImmutableArray<GlossaryProblem> Problems)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "glossaries.json";

    private const long MostBytes = 1024 * 1024;

    private static readonly GlossaryShelf Empty = new([], []);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the file of a folder; an empty shelf when there is none.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="label">The folder as a person knows it.</param>
    public static GlossaryShelf Read(string folder, string label)
    {
        var file = $"{label}/{FileName}";
        try
        {
            var path = Path.Combine(folder, FileName);
            if (!File.Exists(path)) return Empty;
            if (new FileInfo(path).Length > MostBytes) return Refused(file, "The file is larger than 1 MB.");
            var lines = JsonSerializer.Deserialize<ShelfLine[]>(File.ReadAllText(path), Json) ?? [];
            return Parse(lines, file);
        }
        catch (JsonException)
        {
            return Refused(file, "The file is not the list of glossaries that it should be.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refused(file, "The file cannot be read.");
        }
    }

    /// <summary>The content of the file that says the same.</summary>
    public static string Write(IEnumerable<GlossaryPlace> places) =>
        JsonSerializer.Serialize(places.Select(place => new ShelfLine(place.File, NameOf(place.Scope.Kind), place.Scope.Kind == GlossaryScopeKind.Everywhere ? null : place.Scope.Value)), Json).ReplaceLineEndings("\n") + "\n";

    /// <summary>The word of a kind of scope.</summary>
    public static string NameOf(GlossaryScopeKind kind) => kind switch
    {
        GlossaryScopeKind.Outlet => "outlet",
        GlossaryScopeKind.Tag => "tag",
        GlossaryScopeKind.Article => "article",
        _ => "all",
    };

    /// <summary>The scope that a word and a value say; null when they say none.</summary>
    public static GlossaryScope? ScopeOf(string? kind, string? value) => (kind?.Trim().ToLowerInvariant(), value?.Trim()) switch
    {
        (null or "" or "all", _) => GlossaryScope.Everywhere,
        ("outlet", { Length: > 0 } outlet) => new GlossaryScope(GlossaryScopeKind.Outlet, outlet),
        ("tag", { Length: > 0 } tag) => new GlossaryScope(GlossaryScopeKind.Tag, tag),
        ("article", { Length: > 0 } article) => new GlossaryScope(GlossaryScopeKind.Article, article),
        _ => null,
    };

    /// <summary>The place of a glossary; null when it is not named.</summary>
    /// <param name="file">Its path in the folder.</param>
    public int? Find(string file)
    {
        for (var i = 0; i < Places.Length; i++)
        {
            if (string.Equals(Places[i].File, file, StringComparison.Ordinal)) return i;
        }

        return null;
    }

    private static GlossaryShelf Parse(ShelfLine?[] lines, string file)
    {
        var places = ImmutableArray.CreateBuilder<GlossaryPlace>();
        var problems = ImmutableArray.CreateBuilder<GlossaryProblem>();
        foreach (var line in lines)
        {
            if (line?.File is not { Length: > 0 } name)
            {
                problems.Add(new GlossaryProblem(file, 0, IsError: true, "A line names no file.", "Write the path of the glossary under “file”."));
                continue;
            }

            if (ScopeOf(line.Scope, line.Value) is not { } scope)
            {
                problems.Add(new GlossaryProblem(file, 0, IsError: true, $"The scope of “{name}” cannot be read, so it is in force nowhere.", "Write “all”, or “outlet”, “tag” or “article” with its name under “value”."));
                scope = new GlossaryScope(GlossaryScopeKind.Article, "");
            }

            if (places.All(place => place.File != name)) places.Add(new GlossaryPlace(name, scope));
        }

        return new GlossaryShelf(places.ToImmutable(), problems.ToImmutable());
    }

    private static GlossaryShelf Refused(string file, string message) =>
        new([], [new GlossaryProblem(file, 0, IsError: true, message, "Correct it, or remove it: then all glossaries are for all articles.")]);

    private sealed record ShelfLine(string? File, string? Scope, string? Value);
}

/// <summary>A glossary's place in the order of precedence, and what it is for.</summary>
/// <param name="File">Its path in the folder, with slashes.</param>
/// <param name="Scope">The articles in which it is in force.</param>
internal sealed record GlossaryPlace(string File, GlossaryScope Scope);
