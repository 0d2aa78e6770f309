using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Files;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>The formats in which glossaries are given out, in words.</summary>
internal static class GlossaryFormats
{
    /// <summary>Those to choose from.</summary>
    public static readonly ImmutableArray<(GlossaryFileFormat Format, string Words)> All =
    [
        (GlossaryFileFormat.Tsv, "TSV, as in the glossary folder"),
        (GlossaryFileFormat.Csv, "CSV, for spreadsheets"),
        (GlossaryFileFormat.Tbx, "TBX 3 (ISO 30042:2019)"),
        (GlossaryFileFormat.Martif, "TBX 2 (martif), for older programs"),
        (GlossaryFileFormat.DeepL, "DeepL: French and English alone"),
        (GlossaryFileFormat.OmegaT, "OmegaT: French, English, comment"),
    ];

    /// <summary>A format in words.</summary>
    public static string Words(GlossaryFileFormat format) => All.FirstOrDefault(known => known.Format == format).Words ?? "not known";

    /// <summary>The ending and the media type of a file.</summary>
    public static (string Extension, string MediaType) FileOf(GlossaryFileFormat format) => format switch
    {
        GlossaryFileFormat.Csv => (".csv", "text/csv; charset=utf-8"),
        GlossaryFileFormat.Tbx or GlossaryFileFormat.Martif => (".tbx", "application/xml"),
        GlossaryFileFormat.OmegaT => (".txt", "text/plain; charset=utf-8"),
        _ => (".tsv", "text/tab-separated-values; charset=utf-8"),
    };
}
