using System.Globalization;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>How much of a foreign file is read.</summary>
internal static class FileLimits
{
    /// <summary>The largest XML file, in bytes, or in characters where it comes as text.</summary>
    public const int MostXml = 64 * 1024 * 1024;

    /// <summary>How deep the elements of an XML file may stand in each other; a termbase needs 10.</summary>
    public const int DeepestElement = 64;

    /// <summary>The most entries of one file.</summary>
    public const int MostEntries = 250_000;

    /// <summary>How many errors are told before the rest of the file is left alone.</summary>
    public const int MostErrors = 1_000;

    /// <summary>Whether reading ends here; notes why.</summary>
    public static bool IsReached(int entries, int line, ProblemList problems)
    {
        if (entries >= MostEntries)
        {
            problems.Error(line, string.Create(CultureInfo.InvariantCulture, $"The file has more than {MostEntries} entries; the rest was not read."), "Split it into smaller files.");
            return true;
        }

        if (problems.Errors < MostErrors) return false;
        problems.Error(line, string.Create(CultureInfo.InvariantCulture, $"More than {MostErrors} lines or entries cannot be used; the rest of the file was not read."), "See whether it is a glossary at all, or mend what stands above first.");
        return true;
    }
}
