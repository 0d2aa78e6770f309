using BilingualReader.Core.Terminology.Forms;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Sets an English verb in the tense of a French form, as far as the form alone tells it.</summary>
internal static class EnglishTense
{
    /// <summary>The rendering in that tense; unchanged for a form that is no finite verb nor a participle.</summary>
    /// <param name="rendering">A verb, alone or with what belongs to it, with or without "to".</param>
    /// <param name="form">The French form.</param>
    /// <param name="number">Its number.</param>
    public static string Of(string rendering, TermFormKind form, TermNumber number)
    {
        var words = EnglishForms.BaseOf(rendering, TermKind.Verb).Split(' ', 2);
        var rest = words.Length > 1 ? " " + words[1] : "";
        var verb = form switch
        {
            TermFormKind.Present => EnglishVerbs.PresentOf(words[0], number == TermNumber.Plural),
            TermFormKind.Imperfect or TermFormKind.PastHistoric or TermFormKind.PastParticiple or TermFormKind.CompoundPast => EnglishVerbs.PastOf(words[0], number == TermNumber.Plural),
            TermFormKind.Future => "will " + words[0],
            TermFormKind.Conditional => "would " + words[0],
            TermFormKind.PresentParticiple => EnglishVerbs.IngOf(words[0]),
            _ => words[0],
        };
        return verb + rest;
    }
}
