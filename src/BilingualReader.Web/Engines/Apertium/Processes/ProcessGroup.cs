using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>A process group of the operating system: one pipe of programs, counted and ended as a whole.</summary>
internal static class ProcessGroup
{
    private const int SignalKill = 9;

    /// <summary>Ids of the living processes of a group; ended ones that nobody has collected yet are left out.</summary>
    public static ImmutableArray<int> Members(int group)
    {
        var members = ImmutableArray.CreateBuilder<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && IsMember(id, group)) members.Add(id);
        }

        return members.ToImmutable();
    }

    /// <summary>
    /// Bytes of memory that the group has for itself. Pages of files (programs, dictionaries) are left out: all stages share them.
    /// </summary>
    public static long PrivateBytes(int group) => Members(group).Sum(PrivateBytesOf);

    /// <summary>
    /// Ends every process of the group but its leader. The shell that leads them then collects their remains and ends by itself,
    /// so that no zombie is left to a first process of a container that collects none.
    /// </summary>
    public static void KillMembers(int group)
    {
        foreach (var member in Members(group).Where(id => id != group)) _ = Signal(member, SignalKill);
    }

    /// <summary>Ends every process of the group at once, its leader and stopped ones too.</summary>
    public static void Kill(int group) => _ = Signal(-group, SignalKill);

    // The fields of /proc/ID/stat after the program's name, which is in brackets and can hold anything: state, parent, group.
    private static bool IsMember(int id, int group)
    {
        var stat = Read(id, "stat");
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 2
            && fields[0] is not ("Z" or "X")
            && int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var its)
            && its == group;
    }

    // The fields of /proc/ID/statm, in pages: size, resident, shared.
    private static long PrivateBytesOf(int id)
    {
        var fields = Read(id, "statm").Split(' ');
        return fields.Length > 2
            && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var resident)
            && long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var shared)
            ? (resident - shared) * Environment.SystemPageSize
            : 0;
    }

    // A process can end between being listed and being read.
    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/{file}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int id, int signal);
}
