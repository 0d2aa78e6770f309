using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Forms.Verbs;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>
/// Generates the forms of a French term: plural and feminine of nouns with what agrees with them, the conjugation of verbs.
/// Names, and what is not translated, stand only as they are written.
/// </summary>
public static class TermForms
{
    /// <summary>The forms of an entry and of its variants, without those that a person has switched off.</summary>
    public static TermFormSet Of(TermPair entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var collector = new FormCollector(entry);
        if (entry.Kind != TermKind.Name && entry.Status != TermStatus.DoNotTranslate)
        {
            foreach (var spelling in entry.Variants.Prepend(entry.Source)) collector.Add(FormsOf(spelling, entry.Kind));
        }

        return collector.Finish();
    }

    private static IEnumerable<TermForm> FormsOf(string term, TermKind kind) =>
        kind == TermKind.Verb ? VerbPhrase.FormsOf(term) : NominalPhrase.FormsOf(term);
}
