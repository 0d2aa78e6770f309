using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>What an entry is, in words.</summary>
internal static class EntryWords
{
    public static string Kind(TermKind kind) => kind switch
    {
        TermKind.Name => "Name",
        TermKind.Noun => "Noun",
        TermKind.Phrase => "Phrase",
        _ => "Verb",
    };

    public static string Status(TermStatus status) => status switch
    {
        TermStatus.Preferred => "Preferred",
        TermStatus.Admitted => "Admitted",
        TermStatus.Deprecated => "Deprecated",
        _ => "Do not translate",
    };

    public static string Scope(GlossaryScope scope) => scope.Kind switch
    {
        GlossaryScopeKind.Outlet => $"Articles of {scope.Value}",
        GlossaryScopeKind.Tag => $"Articles with the tag {scope.Value}",
        GlossaryScopeKind.Article => "One article",
        _ => "All articles",
    };

    public static string Form(TermForm form) => form.Kind switch
    {
        TermFormKind.Plural => "plural",
        TermFormKind.Feminine => "feminine",
        TermFormKind.FemininePlural => "feminine plural",
        TermFormKind.Infinitive => "infinitive",
        TermFormKind.Present => "present",
        TermFormKind.Imperfect => "imperfect",
        TermFormKind.PastHistoric => "past historic",
        TermFormKind.Future => "future",
        TermFormKind.Conditional => "conditional",
        TermFormKind.Subjunctive => "subjunctive",
        TermFormKind.ImperfectSubjunctive => "imperfect subjunctive",
        TermFormKind.PresentParticiple => "present participle",
        TermFormKind.PastParticiple => "past participle",
        TermFormKind.CompoundPast => "compound past",
        TermFormKind.Variant => "variant",
        _ => "as written",
    };
}
