using System.Globalization;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>Names and forms that the writer and the reader of TMX share.</summary>
internal static class TmxNames
{
    /// <summary>Kinds of properties of this program.</summary>
    public const string Article = "x-article";
    public const string Block = "x-block";
    public const string Outlet = "x-outlet";
    public const string File = "x-file";
    public const string Kind = "x-kind";
    public const string ApprovedBy = "x-approved-by";
    public const string Machine = "x-machine";

    /// <summary>Neighbours, under the names that OmegaT and other programs write.</summary>
    public const string Before = "x-context-pre";
    public const string After = "x-context-post";

    private const string DateForm = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>A time as TMX has it, to the second.</summary>
    public static string Date(DateTimeOffset at) => at.ToUniversalTime().ToString(DateForm, CultureInfo.InvariantCulture);

    /// <summary>Reads a time; null when it is none.</summary>
    public static DateTimeOffset? ReadDate(string? text) =>
        DateTimeOffset.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
