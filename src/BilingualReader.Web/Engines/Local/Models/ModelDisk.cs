namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>Tells what a failed call of the file system means for the model.</summary>
internal static class ModelDisk
{
    // The system's own numbers: .NET keeps errno in HResult on Unix, and the Windows code in its lower half on Windows.
    private const int LinuxTryAgain = 11;
    private const int MacTryAgain = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int UnixNoSpace = 28;
    private const int UnixFileTooLarge = 27;
    private const int LinuxQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether an exception comes from the disk and not from a mistake in the program.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Whether a file could not be opened because somebody else has it open.</summary>
    public static bool IsInUse(IOException exception) =>
        exception.HResult is WindowsSharingViolation || (!OperatingSystem.IsWindows() && exception.HResult is LinuxTryAgain or MacTryAgain);

    /// <summary>One sentence for a person.</summary>
    public static string Sentence(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "The program is not allowed to write in the folder of the local model (setting Engines:Local:ModelPath).",
        { HResult: UnixNoSpace or UnixFileTooLarge or LinuxQuota or WindowsDiskFull } => "There is no room left on the disk for the local model.",
        _ => "The folder of the local model (setting Engines:Local:ModelPath) cannot be written to.",
    };
}
