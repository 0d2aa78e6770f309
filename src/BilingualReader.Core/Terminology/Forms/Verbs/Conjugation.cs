namespace BilingualReader.Core.Terminology.Forms.Verbs;

/// <summary>One form of a verb.</summary>
/// <param name="Text">The form.</param>
/// <param name="Kind">Its tense.</param>
/// <param name="Person">0 to 2 for je, tu, il; 3 to 5 for nous, vous, ils; 0 or 3 for participles by their number.</param>
internal readonly record struct VerbForm(string Text, TermFormKind Kind, int Person);

/// <summary>The stems and endings of one French verb, from which all its simple forms follow.</summary>
internal sealed class Conjugation
{
    /// <summary>What stands for a form that a verb has not.</summary>
    public const string Missing = "-";

    private static readonly string[] ImperfectEndings = ["ais", "ais", "ait", "ions", "iez", "aient"];
    private static readonly string[] FutureEndings = ["ai", "as", "a", "ons", "ez", "ont"];
    private static readonly string[] SubjunctiveEndings = ["e", "es", "e", "ions", "iez", "ent"];

    // The forms met most in a report come first: of two readings that look alike, the first gives the number.
    private static readonly int[] Persons = [2, 5, 0, 1, 3, 4];

    /// <summary>The six forms of the present; several where two spellings are in use.</summary>
    public required string[][] Presents { get; init; }

    /// <summary>Stem of the imperfect and of the present participle.</summary>
    public required string Stem { get; init; }

    /// <summary>Stems of future and conditional.</summary>
    public required string[] Futures { get; init; }

    /// <summary>Stem and ending class of the passé simple.</summary>
    public required PastHistoric Past { get; init; }

    /// <summary>Stems of the subjunctive: for je, tu, il, ils, and for nous, vous.</summary>
    public required (string[] Strong, string Weak) Subjunctive { get; init; }

    /// <summary>Masculine singular of the past participle.</summary>
    public required string Participle { get; init; }

    /// <summary>Feminine singular of the past participle where it is not that with an -e.</summary>
    public string? FeminineParticiple { get; init; }

    /// <summary>The six forms of a subjunctive that has no stems of its own (être, avoir).</summary>
    public string[]? WholeSubjunctive { get; init; }

    /// <summary>A present participle that does not follow the stem (ayant, sachant).</summary>
    public string? PresentParticiple { get; init; }

    /// <summary>A verb of the first group lets its stem end as the vowel behind it wants: plaçait, mangeait.</summary>
    public bool IsFirstGroup { get; init; }

    /// <summary>Masculine and feminine, singular and plural.</summary>
    public IEnumerable<VerbForm> Participles()
    {
        if (Participle == Missing) yield break;
        var feminine = FeminineParticiple ?? Participle + "e";
        var masculine = FeminineParticiple is not null && Participle.EndsWith('û') ? Participle[..^1] + "u" : Participle;
        yield return new VerbForm(Participle, TermFormKind.PastParticiple, 0);
        yield return new VerbForm(feminine, TermFormKind.PastParticiple, 0);
        yield return new VerbForm(Participle.EndsWith('s') ? Participle : masculine + "s", TermFormKind.PastParticiple, 3);
        yield return new VerbForm(feminine + "s", TermFormKind.PastParticiple, 3);
    }

    /// <summary>Every finite form and the present participle.</summary>
    public IEnumerable<VerbForm> Finite()
    {
        foreach (var present in Presents) foreach (var form in OfPersons(TermFormKind.Present, person => present[person])) yield return form;
        foreach (var form in OfPersons(TermFormKind.Imperfect, person => Join(Stem, ImperfectEndings[person]))) yield return form;
        foreach (var form in OfPersons(TermFormKind.PastHistoric, Past.Form)) yield return form;
        foreach (var future in Futures)
        {
            foreach (var form in OfPersons(TermFormKind.Future, person => future + FutureEndings[person])) yield return form;
            foreach (var form in OfPersons(TermFormKind.Conditional, person => future + ImperfectEndings[person])) yield return form;
        }

        foreach (var form in Subjunctives()) yield return form;
        foreach (var form in OfPersons(TermFormKind.ImperfectSubjunctive, Past.Subjunctive)) yield return form;
        if (!Stem.StartsWith('-')) yield return new VerbForm(PresentParticiple ?? Join(Stem, "ant"), TermFormKind.PresentParticiple, 0);
    }

    private IEnumerable<VerbForm> Subjunctives()
    {
        if (WholeSubjunctive is { } whole) return OfPersons(TermFormKind.Subjunctive, person => whole[person]);
        return Subjunctive.Strong.SelectMany(strong => OfPersons(
            TermFormKind.Subjunctive,
            person => person is 3 or 4 ? Subjunctive.Weak + SubjunctiveEndings[person] : strong + SubjunctiveEndings[person]));
    }

    private static IEnumerable<VerbForm> OfPersons(TermFormKind kind, Func<int, string> form) =>
        Persons.Select(person => new VerbForm(form(person), kind, person)).Where(made => !made.Text.StartsWith('-'));

    private string Join(string stem, string ending) => stem.StartsWith('-') ? Missing : IsFirstGroup ? FirstGroup.Join(stem, ending) : stem + ending;
}

/// <summary>The passé simple of a verb: its stem and the vowel of its endings; "a" for the first group.</summary>
internal readonly record struct PastHistoric(string Stem, string Vowel)
{
    private static readonly string[] FirstGroupEndings = ["ai", "as", "a", "âmes", "âtes", "èrent"];
    private static readonly string[] FirstGroupSubjunctive = ["asse", "asses", "ât", "assions", "assiez", "assent"];

    /// <summary>The form for a person.</summary>
    public string Form(int person) => Vowel switch
    {
        Conjugation.Missing => Conjugation.Missing,
        "a" => FirstGroup.Join(Stem, FirstGroupEndings[person]),
        _ => Stem + person switch
        {
            0 or 1 => Vowel + "s",
            2 => Vowel + "t",
            3 => WithHat() + "mes",
            4 => WithHat() + "tes",
            _ => Vowel + "rent",
        },
    };

    /// <summary>The form of the imperfect subjunctive for a person.</summary>
    public string Subjunctive(int person) => Vowel switch
    {
        Conjugation.Missing => Conjugation.Missing,
        "a" => FirstGroup.Join(Stem, FirstGroupSubjunctive[person]),
        _ => Stem + (person == 2 ? WithHat() + "t" : Vowel + "ss" + FirstGroupSubjunctive[person][3..]),
    };

    // vîmes, fûmes, vînmes; haïmes keeps its two dots.
    private string WithHat() => Vowel switch { "i" => "î", "u" => "û", "in" => "în", _ => Vowel };
}
