using System.Runtime.InteropServices;

namespace BilingualReader.Neural.Kernels;

/// <summary>
/// Memory straight from the system in pages of 2 MiB, where it gives them (Linux with transparent huge pages). A model has more small
/// pages than the processor remembers addresses of, and looking those up takes longer than reading: one row at a time is then half as fast.
/// Given back when nobody holds the object any more, or at once by <see cref="Dispose"/>.
/// </summary>
internal sealed partial class LargeMemory : IDisposable
{
    /// <summary>Bytes of a large page: what is shorter has no use for one.</summary>
    public const int Page = 2 << 20;

    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;
    private const int HugePagesPlease = 14;
    private readonly nuint _length;
    private nint _start;

    private LargeMemory(nint start, nuint length)
    {
        (_start, _length) = (start, length);
        GC.AddMemoryPressure((long)length);
    }

    ~LargeMemory() => Free();

    /// <summary>The first address that a large page can begin at.</summary>
    public nint Address => (_start + Page - 1) & -Page;

    /// <summary>Memory of this length at least; null where the system has no such thing.</summary>
    public static LargeMemory? TryMap(long length)
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            var whole = (nuint)(length + 2 * Page - 1) / Page * Page;
            var start = MemoryMap(0, whole, ReadWrite, PrivateAnonymous, -1, 0);
            if (start is 0 or -1) return null;
            var memory = new LargeMemory(start, whole);

            // Refused, the memory is as good as any other.
            _ = MemoryAdvise(memory.Address, whole - (nuint)(memory.Address - start), HugePagesPlease);
            return memory;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gives the memory back; nobody may read it any more.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        var start = Interlocked.Exchange(ref _start, 0);
        if (start == 0) return;
        _ = MemoryUnmap(start, _length);
        GC.RemoveMemoryPressure((long)_length);
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint MemoryMap(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int MemoryAdvise(nint address, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int MemoryUnmap(nint address, nuint length);
}
