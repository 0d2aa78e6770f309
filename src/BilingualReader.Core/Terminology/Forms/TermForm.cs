using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>What a form is to the term that it belongs to.</summary>
public enum TermFormKind
{
    /// <summary>The term as its entry writes it.</summary>
    Written,

    /// <summary>Another spelling that the entry lists.</summary>
    Variant,

    Plural,
    Feminine,
    FemininePlural,

    /// <summary>The infinitive of a reflexive verb with another pronoun: "nous retirer".</summary>
    Infinitive,

    Present,
    Imperfect,

    /// <summary>Passé simple.</summary>
    PastHistoric,

    Future,
    Conditional,
    Subjunctive,
    ImperfectSubjunctive,
    PresentParticiple,

    /// <summary>Masculine or feminine, singular or plural.</summary>
    PastParticiple,

    /// <summary>A reflexive verb with its auxiliary: "s'est retiré".</summary>
    CompoundPast,
}

/// <summary>Grammatical number.</summary>
public enum TermNumber
{
    Singular,
    Plural,
}

/// <summary>A form in which a term can stand in a French text.</summary>
/// <param name="Text">The form.</param>
/// <param name="Kind">What it is to the term.</param>
/// <param name="Number">Its number, which the English follows; of what the entry writes itself, singular.</param>
public sealed record TermForm(string Text, TermFormKind Kind, TermNumber Number);

/// <summary>The forms in which a term can stand in a text.</summary>
/// <param name="Written">What its entry lists: its own spelling, then its variants.</param>
/// <param name="Forms">What grammar gives it beside those.</param>
/// <param name="Withheld">What grammar gives too, but is a common word of another meaning: found only when listed as a variant.</param>
public sealed record TermFormSet(ImmutableArray<TermForm> Written, ImmutableArray<TermForm> Forms, ImmutableArray<TermForm> Withheld);
