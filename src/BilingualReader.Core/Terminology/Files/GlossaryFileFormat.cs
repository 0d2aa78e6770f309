namespace BilingualReader.Core.Terminology.Files;

/// <summary>The formats in which glossaries go from one program to another.</summary>
public enum GlossaryFileFormat
{
    /// <summary>Could not be told.</summary>
    Unknown,

    /// <summary>Tab-separated with a header: the format of the glossary folder.</summary>
    Tsv,

    /// <summary>Separated by commas, semicolons or bars, with quotation marks and a header, as spreadsheets save it.</summary>
    Csv,

    /// <summary>French and English alone, without a header.</summary>
    DeepL,

    /// <summary>French, English and a comment, without a header.</summary>
    OmegaT,

    /// <summary>TBX version 2 (ISO 30042:2008), with the root element <c>martif</c>: what most programs read.</summary>
    Martif,

    /// <summary>TBX version 3 (ISO 30042:2019), TBX-Basic; written in DCA style, read in DCA and DCT style.</summary>
    Tbx,
}
