using System.Collections.Frozen;

namespace BilingualReader.Core.Segments;

/// <summary>The word lists by which one language tells the end of a sentence from the point of an abbreviation.</summary>
/// <param name="NeverEnding">Abbreviations that what they belong to always follows, without their last point: "cf", "p. ex".</param>
/// <param name="Titles">The same before names, told apart by case: "Me" is a title, "me" a pronoun.</param>
/// <param name="EndingBeforeStarter">Abbreviations that may end a sentence: they do when a starter follows.</param>
/// <param name="EndingBeforeCapital">Abbreviations that do when any capital follows.</param>
/// <param name="BeforeNumber">Abbreviations that are words too: abbreviated only when a number follows.</param>
/// <param name="LetterNouns">Words that a single letter follows as a label: "vitamine C", "plan B".</param>
/// <param name="Starters">Words that start sentences and never names; lower case, an elided one with its apostrophe (').</param>
/// <param name="WeakStarters">Words that start sentences, and some names: "Le Pen".</param>
/// <param name="SpeechVerbs">Verbs of a reporting clause whose speaker comes first: "Smith said".</param>
internal sealed record SentenceRules(
    FrozenSet<string> NeverEnding,
    FrozenSet<string> Titles,
    FrozenSet<string> EndingBeforeStarter,
    FrozenSet<string> EndingBeforeCapital,
    FrozenSet<string> BeforeNumber,
    FrozenSet<string> LetterNouns,
    FrozenSet<string> Starters,
    FrozenSet<string> WeakStarters,
    FrozenSet<string> SpeechVerbs)
{
    /// <summary>The rules for a language tag.</summary>
    public static SentenceRules For(string language) =>
        language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? FrenchSentenceRules.Rules : EnglishSentenceRules.Rules;

    /// <summary>Reads a list written as words between spaces; an underscore stands for a space inside an entry.</summary>
    public static FrozenSet<string> Words(string list) => list
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Replace('_', ' '))
        .ToFrozenSet(StringComparer.Ordinal);
}
