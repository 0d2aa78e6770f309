namespace BilingualReader.Web.Spelling;

/// <summary>Settings of the section <c>Checks</c>.</summary>
public sealed class ChecksOptions
{
    /// <summary>The section in the settings.</summary>
    public const string Section = "Checks";

    /// <summary>
    /// The folder of the spelling dictionaries, en_GB.aff with en_GB.dic and en_US.aff with en_US.dic; empty for the folders in
    /// which Debian and other systems keep them. A relative path is looked for as that of the glossaries is.
    /// </summary>
    public string Dictionaries { get; set; } = "";
}
