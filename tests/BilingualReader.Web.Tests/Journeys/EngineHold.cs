using System.Diagnostics;
using System.Globalization;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Lets the programs that an app has started stand still, so that a page can be looked at in the middle of a run.</summary>
internal sealed class EngineHold : IDisposable
{
    private readonly List<int> held;

    public EngineHold(int app)
    {
        held = Descendants(app);
        Assert.NotEmpty(held);
        Signal("-STOP");
    }

    public void Dispose() => Release();

    /// <summary>Lets them go on; does nothing the second time.</summary>
    public void Release()
    {
        Signal("-CONT");
        held.Clear();
    }

    private void Signal(string name)
    {
        if (held.Count == 0) return;
        using var kill = Process.Start("kill", [name, .. held.Select(id => id.ToString(CultureInfo.InvariantCulture))]);
        kill.WaitForExit();
    }

    private static List<int> Descendants(int root)
    {
        var children = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Select(Read).OfType<(int Id, int Parent)>().ToLookup(process => process.Parent, process => process.Id);
        var found = new List<int>();
        for (var wave = children[root].ToList(); wave.Count > 0; wave = [.. wave.SelectMany(id => children[id])]) found.AddRange(wave);
        return found;
    }

    // The fields of /proc/ID/stat after the program's name, which is in brackets and can hold anything: state, parent.
    private static (int Id, int Parent)? Read(string? name)
    {
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (id, int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
