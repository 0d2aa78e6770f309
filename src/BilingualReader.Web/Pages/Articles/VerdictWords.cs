using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Verdicts of the term ledger in words for a page.</summary>
internal static class VerdictWords
{
    /// <summary>The word for class names.</summary>
    public static string Token(TermVerdict verdict) => verdict switch
    {
        TermVerdict.Exact => "exact",
        TermVerdict.Inflected => "inflected",
        TermVerdict.Variant => "variant",
        TermVerdict.Missing => "missing",
        _ => "forbidden",
    };

    /// <summary>What a reader is told.</summary>
    public static string Words(TermVerdict verdict) => verdict switch
    {
        TermVerdict.Exact => "as the glossary has it",
        TermVerdict.Inflected => "in another form of the word",
        TermVerdict.Variant => "another accepted rendering",
        TermVerdict.Missing => "not found in the translation",
        _ => "a rendering that the glossary forbids",
    };

    /// <summary>What a reader is told of an occurrence that is missing, and that a person says is answered all the same.</summary>
    public const string Accepted = "said otherwise, and accepted by a person";

    /// <summary>Whether a reader should be warned.</summary>
    public static bool IsProblem(TermVerdict verdict) => verdict is TermVerdict.Missing or TermVerdict.Forbidden;
}
