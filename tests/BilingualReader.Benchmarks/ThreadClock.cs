using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BilingualReader.Benchmarks;

/// <summary>Processor time of the present thread, which other programs of a busy machine do not lengthen; elapsed time where the system does not tell it.</summary>
internal static class ThreadClock
{
    private const int ThreadTime = 3;

    /// <summary>Milliseconds since some moment.</summary>
    public static double Now => OperatingSystem.IsLinux() && Read(ThreadTime, out var time) == 0
        ? time.Seconds * 1e3 + time.Nanoseconds / 1e6
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
