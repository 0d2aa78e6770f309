using BilingualReader.Core.Terminology.Names;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>Kinds of names in words for a page.</summary>
internal static class NameWording
{
    /// <summary>The word for a kind.</summary>
    public static string Of(NameKind kind) => kind switch
    {
        NameKind.Person => "person",
        NameKind.Place => "place",
        NameKind.Body => "body",
        NameKind.Acronym => "acronym",
        _ => "name",
    };
}
