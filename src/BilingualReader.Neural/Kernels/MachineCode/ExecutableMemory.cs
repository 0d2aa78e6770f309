using System.Runtime.InteropServices;

namespace BilingualReader.Neural.Kernels.MachineCode;

/// <summary>Asks the operating system for memory with instructions in it: first writable, then only readable and executable, never both.</summary>
internal static partial class ExecutableMemory
{
    private const int Read = 1;
    private const int Write = 2;
    private const int Execute = 4;
    private const int PrivateAnonymous = 0x22;
    private const uint ReserveAndCommit = 0x3000;
    private const uint ReadWrite = 0x04;
    private const uint ExecuteRead = 0x20;

    /// <summary>The address of the code, for as long as the process lives; zero where the system does not allow it.</summary>
    public static unsafe nint Place(ReadOnlySpan<byte> code)
    {
        var length = (nuint)code.Length;
        try
        {
            var address = OperatingSystem.IsWindows()
                ? VirtualAlloc(0, length, ReserveAndCommit, ReadWrite)
                : OperatingSystem.IsLinux() ? MemoryMap(0, length, Read | Write, PrivateAnonymous, -1, 0) : 0;
            if (address is 0 or -1) return 0;
            code.CopyTo(new Span<byte>((void*)address, code.Length));
            var isExecutable = OperatingSystem.IsWindows() ? VirtualProtect(address, length, ExecuteRead, out _) : MemoryProtect(address, length, Read | Execute) == 0;
            return isExecutable ? address : 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint MemoryMap(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int MemoryProtect(nint address, nuint length, int protection);

    [LibraryImport("kernel32.dll")]
    private static partial nint VirtualAlloc(nint address, nuint size, uint type, uint protection);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool VirtualProtect(nint address, nuint size, uint protection, out uint before);
}
