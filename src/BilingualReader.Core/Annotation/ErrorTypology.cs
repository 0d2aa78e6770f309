using System.Collections.Immutable;

namespace BilingualReader.Core.Annotation;

/// <summary>The typology of MQM-Core: names, keys, and the kinds of the second level that are worth a menu.</summary>
public static class ErrorTypology
{
    /// <summary>The kinds, by category.</summary>
    public static ImmutableArray<ErrorKind> Kinds { get; } =
    [
        new("wrong-term", ErrorCategory.Terminology, "Wrong term"),
        new("inconsistent-term", ErrorCategory.Terminology, "Inconsistent term"),
        new("mistranslation", ErrorCategory.Accuracy, "Mistranslation"),
        new("over-translation", ErrorCategory.Accuracy, "Over-translation"),
        new("under-translation", ErrorCategory.Accuracy, "Under-translation"),
        new("addition", ErrorCategory.Accuracy, "Addition"),
        new("omission", ErrorCategory.Accuracy, "Omission"),
        new("do-not-translate", ErrorCategory.Accuracy, "Translated what should stay"),
        new("untranslated", ErrorCategory.Accuracy, "Untranslated"),
        new("grammar", ErrorCategory.LinguisticConventions, "Grammar"),
        new("punctuation", ErrorCategory.LinguisticConventions, "Punctuation"),
        new("spelling", ErrorCategory.LinguisticConventions, "Spelling"),
        new("unintelligible", ErrorCategory.LinguisticConventions, "Unintelligible"),
        new("encoding", ErrorCategory.LinguisticConventions, "Character encoding"),
        new("register", ErrorCategory.Style, "Register"),
        new("awkward", ErrorCategory.Style, "Awkward"),
        new("unidiomatic", ErrorCategory.Style, "Unidiomatic"),
        new("inconsistent-style", ErrorCategory.Style, "Inconsistent style"),
        new("number-format", ErrorCategory.LocaleConventions, "Number format"),
        new("currency-format", ErrorCategory.LocaleConventions, "Currency format"),
        new("measurement-format", ErrorCategory.LocaleConventions, "Measurement format"),
        new("date-format", ErrorCategory.LocaleConventions, "Date format"),
        new("time-format", ErrorCategory.LocaleConventions, "Time format"),
        new("address-format", ErrorCategory.LocaleConventions, "Address format"),
        new("culture-specific", ErrorCategory.AudienceAppropriateness, "Culture-specific reference"),
        new("markup", ErrorCategory.DesignAndMarkup, "Markup"),
        new("link", ErrorCategory.DesignAndMarkup, "Link"),
        new("missing-text", ErrorCategory.DesignAndMarkup, "Missing text"),
    ];

    /// <summary>The kind with this id below this category; null when there is none.</summary>
    public static ErrorKind? Find(ErrorCategory category, string? id) => Kinds.FirstOrDefault(kind => kind.Category == category && kind.Id == id);

    /// <summary>The name of a category in English.</summary>
    public static string NameOf(ErrorCategory category) => category switch
    {
        ErrorCategory.Terminology => "Terminology",
        ErrorCategory.Accuracy => "Accuracy",
        ErrorCategory.LinguisticConventions => "Linguistic conventions",
        ErrorCategory.Style => "Style",
        ErrorCategory.LocaleConventions => "Locale conventions",
        ErrorCategory.AudienceAppropriateness => "Audience appropriateness",
        _ => "Design and markup",
    };

    /// <summary>The letter that chooses a category: the first one that it does not share, the C of conventions, the U of audience.</summary>
    public static char KeyOf(ErrorCategory category) => category switch
    {
        ErrorCategory.LinguisticConventions => 'C',
        ErrorCategory.AudienceAppropriateness => 'U',
        _ => NameOf(category)[0],
    };

    /// <summary>The name of a severity in English.</summary>
    public static string NameOf(ErrorSeverity severity) => severity.ToString();

    /// <summary>The digit that chooses a severity, from 0 for neutral.</summary>
    public static char KeyOf(ErrorSeverity severity) => (char)('0' + (int)severity);
}
