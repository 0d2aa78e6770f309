using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>A change that puts a finding right without a doubt.</summary>
/// <param name="Words">What it does, for a button: "Close the quotation".</param>
/// <param name="Target">The whole English after it.</param>
public sealed record FindingFix(string Words, string Target);

/// <summary>Something that a check holds against a translated block.</summary>
/// <param name="Check">Stable id of the check, such as "numbers".</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence in English for a person.</param>
public sealed record Finding(string Check, FindingSeverity Severity, string Message)
{
    /// <summary>The French that it is about; empty when it is about no words of it.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The English that it is about; empty when it is about no words of it, something missing for instance.</summary>
    public ImmutableArray<TextSpan> Target { get; init; } = [];

    /// <summary>A safe way to put it right; null when there is none.</summary>
    public FindingFix? Fix { get; init; }

    /// <summary>
    /// The key of this finding in these texts, 24 hexadecimal digits: for a dismissal, which so expires when either text changes.
    /// </summary>
    public string KeyIn(string source, string target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var parts = string.Create(CultureInfo.InvariantCulture, $"{Check}\n{Message}\n{source.Length}\n{source}{target}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 12));
    }

    /// <summary>Whether it is the same finding: of the same check, severity and words.</summary>
    public bool Equals(Finding? other) => other is not null && Check == other.Check && Severity == other.Severity && Message == other.Message;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Check, Severity, Message);
}
