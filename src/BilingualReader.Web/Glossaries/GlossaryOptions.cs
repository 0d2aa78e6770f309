using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Glossaries;

/// <summary>Settings of the section <c>Glossary</c>.</summary>
public sealed class GlossaryOptions
{
    /// <summary>The section in the settings.</summary>
    public const string Section = "Glossary";

    /// <summary>
    /// The file or folder of the glossaries in force. A relative path is looked for in the content root of the app, then, when
    /// that lies in a working copy of a repository, in the folders above it up to the root of the copy, then in the folder of
    /// the program; the first that exists is taken.
    /// </summary>
    [Required(AllowEmptyStrings = false)]
    public string Path { get; set; } = "glossary";
}
