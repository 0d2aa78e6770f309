using System.Diagnostics.CodeAnalysis;

namespace BilingualReader.Core.Translation;

/// <summary>Names an engine, as in the setting <c>Translation:Engine</c>: lower-case letters, such as "apertium".</summary>
public readonly record struct EngineId
{
    /// <summary>Stands for the translation memory where an engine is named: its texts were approved by a person elsewhere in the library.</summary>
    public static readonly EngineId Memory = new("memory");

    /// <summary>Takes a known id; throws <see cref="ArgumentException"/> for text that is not one.</summary>
    public EngineId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (!value.All(char.IsAsciiLetterLower)) throw new ArgumentException("An engine id has lower-case letters only.", nameof(value));
        Value = value;
    }

    /// <summary>The text form.</summary>
    public string Value { get; }

    /// <summary>Reads an id that a person typed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EngineId id)
    {
        var lower = text?.Trim().ToLowerInvariant();
        var valid = !string.IsNullOrEmpty(lower) && lower.All(char.IsAsciiLetterLower);
        id = valid ? new EngineId(lower!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
