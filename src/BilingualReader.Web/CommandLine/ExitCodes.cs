namespace BilingualReader.Web.CommandLine;

/// <summary>What the program gives back to the shell.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>Some paragraph failed and the rest was printed, or a glossary has errors.</summary>
    public const int Incomplete = 1;

    /// <summary>Bad usage, unreadable input, or no engine: nothing was done.</summary>
    public const int Refused = 2;

    /// <summary>Ended by the person at the keyboard, in the custom of shells.</summary>
    public const int Interrupted = 130;
}
