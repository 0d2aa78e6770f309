using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>The words by which tables of others name their columns and fill them, in English and French.</summary>
internal static class HeaderWords
{
    private static readonly FrozenDictionary<string, string> Columns = Words(
        (GlossaryHeader.Source, "source sourceterm sourceword sourcetext fr fra french francais frenchterm frfr frca term terme termesource termefrancais mot expression expressionsource languesource"),
        (GlossaryHeader.Target, "target targetterm targetword targettext en eng english anglais englishterm enus engb translation traduction traductionanglaise cible termecible termeanglais languecible"),
        (GlossaryHeader.Variants, "variants variant variantes variante graphies formes forms synonymes synonyms synonyme synonym"),
        (GlossaryHeader.Accept, "accept accepted acceptedenglish accepte acceptes acceptee acceptees admis admise admises autorise autorises allowed alternatives alternative autrestraductions"),
        (GlossaryHeader.Forbid, "forbid forbidden interdit interdits interdite interdites prohibe proscrit aeviter avoid donotuse"),
        (GlossaryHeader.Status, "status statut etat usagestatus"),
        (GlossaryHeader.Kind, "kind genre type nature categorie category partofspeech pos partiedudiscours"),
        (GlossaryHeader.Case, "case casse casesensitive sensiblealacasse respecterlacasse casesensitivity"),
        (GlossaryHeader.Note, "note notes comment comments commentaire commentaires remarque remarques definition contexte context description explication"),
        (GlossaryHeader.Exclude, "exclude excluded exclu exclus exclues formesexclues"));

    private static readonly FrozenDictionary<string, string> Statuses = Words(
        ("preferred", "preferred prefere preferee privilegie recommande"),
        ("admitted", "admitted admis admise tolere toleree acceptable"),
        ("deprecated", "deprecated deconseille deconseillee obsolete perime proscrit"),
        ("do-not-translate", "donottranslate dnt nepastraduire nontraduisible intraduisible atransmettretelquel"));

    // Gender is what "genre" means to some; it says nothing of the kind.
    private static readonly FrozenDictionary<string, string> Kinds = Words(
        ("name", "name nompropre propernoun propername"),
        ("noun", "noun nom nomcommun substantif n"),
        ("phrase", "phrase locution expression syntagme adjective adjectif adverb adverbe"),
        ("verb", "verb verbe v"),
        ("", "m f masculin feminin masculine feminine neutre neuter other autre"));

    private static readonly FrozenDictionary<string, string> Cases = Words(
        (EntryCells.Sensitive, "sensitive sensible casesensitive yes oui true vrai 1 x"),
        (EntryCells.Insensitive, "insensitive insensible caseinsensitive no non false faux 0"));

    /// <summary>The column that a cell of a header means; null when it means none.</summary>
    public static string? Column(string cell) => Columns.GetValueOrDefault(Letters(cell));

    /// <summary>Whether a first row names columns rather than being an entry: French and English, or one of them among other names.</summary>
    public static bool IsHeader(string[] cells)
    {
        string?[] columns = [.. cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(Column)];
        var hasSource = columns.Contains(GlossaryHeader.Source);
        var hasTarget = columns.Contains(GlossaryHeader.Target);
        return hasSource && hasTarget || (hasSource || hasTarget) && !columns.Contains(null) && columns.Distinct().Count() > 1;
    }

    /// <summary>A cell of a column in the word that our own files use; as it is where there is none.</summary>
    public static string Value(string column, string cell) => column switch
    {
        GlossaryHeader.Status => Statuses.GetValueOrDefault(Letters(cell), cell),
        GlossaryHeader.Kind => Kinds.GetValueOrDefault(Letters(cell), cell),
        GlossaryHeader.Case => Cases.GetValueOrDefault(Letters(cell), cell),
        _ => cell,
    };

    /// <summary>Letters and digits in lower case, without accents: “Casse ?” and “casse” are one.</summary>
    private static string Letters(string cell)
    {
        if (cell.Length > 100) return "";
        var letters = new StringBuilder(cell.Length);
        foreach (var c in Decomposed(cell).Where(char.IsLetterOrDigit)) letters.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        return letters.ToString();
    }

    // Half a surrogate pair cannot be decomposed.
    private static string Decomposed(string cell) => cell.Any(char.IsSurrogate) ? cell : cell.Normalize(NormalizationForm.FormD);

    private static FrozenDictionary<string, string> Words(params (string Value, string Words)[] lists) => lists
        .SelectMany(list => list.Words.Split(' ').Select(word => (word, list.Value)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);
}
