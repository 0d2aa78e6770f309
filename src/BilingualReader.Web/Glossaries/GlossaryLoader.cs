using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>Loads glossaries from files. What cannot be read is a problem, never an exception.</summary>
public static class GlossaryLoader
{
    /// <summary>Loads files and folders named on a command line; earlier ones go before later ones.</summary>
    public static LoadedGlossaries Load(IEnumerable<string> paths) => Load([.. paths.Select(GlossaryLocation.OfArgument)]);

    /// <summary>Loads files and folders; earlier ones go before later ones.</summary>
    internal static LoadedGlossaries Load(IReadOnlyList<GlossaryLocation> locations)
    {
        var files = GlossaryFiles.Find(locations);
        var combined = GlossaryMerge.Combine(files.Files.Select(Read));
        return new LoadedGlossaries(Termbase.Build(combined.Entries), [.. files.Problems, .. combined.Problems], [.. files.Files.Select(file => file.Label)]);
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
