using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>Loads glossaries from files. What cannot be read is a problem, never an exception.</summary>
public static class GlossaryLoader
{
    /// <summary>Loads files and folders named on a command line; earlier ones go before later ones.</summary>
    public static LoadedGlossaries Load(IEnumerable<string> paths) => Load([.. paths.Select(GlossaryLocation.OfArgument)]);

    /// <summary>Loads files and folders; earlier ones go before later ones.</summary>
    /// <param name="locations">Where they are.</param>
    /// <param name="before">What was loaded before, of which what is compiled is used again; null at first.</param>
    internal static LoadedGlossaries Load(IReadOnlyList<GlossaryLocation> locations, LoadedGlossaries? before = null)
    {
        var files = GlossaryFiles.Find(locations);
        var readings = files.Files.Select(file => (file.Scope, Reading: Read(file))).ToList();
        var everywhere = GlossaryMerge.Combine(readings.Where(one => one.Scope.Kind == GlossaryScopeKind.Everywhere).Select(one => one.Reading));
        return new LoadedGlossaries(
            before is null ? Termbase.Build(everywhere.Entries) : before.Termbase.Replace(everywhere.Entries),
            [.. files.Problems, .. everywhere.Problems, .. ProblemsOfScopes(readings, everywhere)],
            [.. files.Files.Zip(readings, (file, one) => new LoadedGlossary(file.Label, file.Scope, one.Reading.Entries))]);
    }

    // What one glossary says otherwise than another for fewer articles is no mistake: the one that goes first is followed there.
    private static IEnumerable<GlossaryProblem> ProblemsOfScopes(List<(GlossaryScope Scope, GlossaryReading Reading)> readings, GlossaryReading everywhere)
    {
        var scoped = readings.Where(one => one.Scope.Kind != GlossaryScopeKind.Everywhere).ToList();
        if (scoped.Count == 0) return [];
        var own = scoped.SelectMany(one => GlossaryMerge.Combine([one.Reading]).Problems).ToHashSet();
        var all = GlossaryMerge.Combine(readings.Select(one => one.Reading)).Problems;
        var known = everywhere.Problems.ToHashSet();
        return own.Concat(all
            .Where(problem => !own.Contains(problem) && !known.Contains(problem))
            .Select(problem => problem with { IsError = false, IsNotice = true, Remedy = "The glossary that goes first is followed where both are in force; change their order if it should be the other." }));
    }

    private static GlossaryReading Read(GlossaryFile file)
    {
        try
        {
            // Somebody may be writing the file just now: that must neither fail nor keep them from it.
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[(int)Math.Min(stream.Length, GlossaryReader.MostBytes) + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return GlossaryReader.Read(buffer.AsSpan(0, length), file.Label);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new GlossaryReading([], [new GlossaryProblem(file.Label, 0, IsError: true, "The file cannot be read.", "Check that it is there and that the app may read it.")]);
        }
    }
}
