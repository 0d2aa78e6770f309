namespace BilingualReader.Core.Terminology.Files;

/// <summary>What the two versions of TBX call the same things.</summary>
internal sealed record TbxDialect(string? Namespace, string Root, string Header, string Concept, string Language, string Term)
{
    /// <summary>Version 2: a termbase without namespace, and a header that names the file of data categories.</summary>
    public static readonly TbxDialect Martif = new(null, "martif", "martifHeader", "termEntry", "langSet", "tig");

    /// <summary>Version 3, dialect TBX-Basic, DCA style.</summary>
    public static readonly TbxDialect Basic = new("urn:iso:std:iso:30042:ed-2", "tbx", "tbxHeader", "conceptEntry", "langSec", "termSec");
}
