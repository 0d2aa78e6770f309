using System.Globalization;

namespace BilingualReader.Web.Tests.Engines.Apertium.Processes;

/// <summary>A folder of modes of a test's own; its path is not used by anything else, so it also marks the programs that it starts.</summary>
internal sealed class ModeFolder : IDisposable
{
    public ModeFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, "modes"));

    public string Path { get; } = Directory.CreateTempSubdirectory("modes-").FullName;

    public void Write(string mode, string pipe) => File.WriteAllText(System.IO.Path.Combine(Path, "modes", mode + ".mode"), pipe + "\n");

    /// <summary>Ids of the living processes that have the folder in their command line.</summary>
    public int[] ProcessesNamingIt() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(System.IO.Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && CommandLine(id).Contains(Path, StringComparison.Ordinal)),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
