namespace BilingualReader.Core.Annotation;

/// <summary>The seven categories of MQM-Core (themqm.org), the root cause of an error.</summary>
public enum ErrorCategory
{
    Terminology,
    Accuracy,
    LinguisticConventions,
    Style,
    LocaleConventions,
    AudienceAppropriateness,
    DesignAndMarkup,
}

/// <summary>How much an error matters to a reader, in the words of MQM.</summary>
public enum ErrorSeverity
{
    /// <summary>Worth a remark, and no fault.</summary>
    Neutral,
    Minor,
    Major,

    /// <summary>The text cannot be used like that.</summary>
    Critical,
}

/// <summary>A category below one of the seven.</summary>
/// <param name="Id">Its stable id, such as "omission".</param>
/// <param name="Category">The category it belongs to.</param>
/// <param name="Name">Its name in English.</param>
public sealed record ErrorKind(string Id, ErrorCategory Category, string Name);
