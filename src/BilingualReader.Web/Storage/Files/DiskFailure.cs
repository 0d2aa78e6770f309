namespace BilingualReader.Web.Storage.Files;

/// <summary>Tells what a failed call of the file system means.</summary>
internal static class DiskFailure
{
    /// <summary>The number by which Unix says that a file would become too large.</summary>
    public const int FileTooLarge = 27;

    // The system's own numbers: .NET keeps errno in HResult on Unix, and the Windows code in its lower half on Windows.
    private const int LinuxTryAgain = 11;
    private const int MacTryAgain = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int UnixNoSpace = 28;
    private const int LinuxQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether an exception comes from the disk and not from a mistake in the program.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Whether a file could not be opened because somebody else has it open.</summary>
    public static bool IsInUse(IOException exception) =>
        exception.HResult is WindowsSharingViolation || (!OperatingSystem.IsWindows() && exception.HResult is LinuxTryAgain or MacTryAgain);

    /// <summary>Whether a file or a folder on the way to it is not there.</summary>
    public static bool IsMissing(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException;

    /// <summary>One sentence for a person; it names no path.</summary>
    public static string Sentence(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "Nothing was stored: the program is not allowed to write in the data folder (setting Storage:Path).",
        { HResult: UnixNoSpace or FileTooLarge or LinuxQuota or WindowsDiskFull } => "Nothing was stored: there is no room left on the disk.",
        _ => "Nothing was stored: the data folder (setting Storage:Path) cannot be written to.",
    };
}
