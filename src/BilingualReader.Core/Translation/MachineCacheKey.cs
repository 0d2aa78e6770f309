using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BilingualReader.Core.Translation;

/// <summary>
/// Names a machine result by everything it depends on: engine, engine version, text, sentences, terms in force, inline codes and
/// verbatim spans, but not by its neighbours, which only help. 64 hexadecimal digits, SHA-256 of a canonical form.
/// </summary>
public readonly record struct MachineCacheKey
{
    private MachineCacheKey(string value) => Value = value;

    /// <summary>The 64 digits, lower case.</summary>
    public string Value { get; }

    /// <summary>Reads the 64 digits of a stored key.</summary>
    public static bool TryParse(string? text, out MachineCacheKey key)
    {
        var valid = text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
        key = valid ? new MachineCacheKey(text!) : default;
        return valid;
    }

    /// <summary>The key of a text for an engine in a version.</summary>
    public static MachineCacheKey For(EngineId engine, string engineVersion, EngineText text)
    {
        var canonical = new StringBuilder();
        Append(canonical, engine.Value);
        Append(canonical, engineVersion);
        Append(canonical, text.Text);
        foreach (var sentence in text.Sentences) Append(canonical, string.Create(CultureInfo.InvariantCulture, $"s{sentence.Start}+{sentence.Length}"));
        foreach (var term in text.Terms)
        {
            Append(canonical, string.Create(CultureInfo.InvariantCulture, $"t{term.Span.Start}+{term.Span.Length}:{term.Kind}"));
            Append(canonical, term.Target);
        }

        foreach (var code in text.Codes) Append(canonical, string.Create(CultureInfo.InvariantCulture, $"c{code.Span.Start}+{code.Span.Length}:{code.Kind}:{code.Id}"));
        foreach (var span in text.Verbatim) Append(canonical, string.Create(CultureInfo.InvariantCulture, $"v{span.Start}+{span.Length}"));
        return new MachineCacheKey(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString()))));
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    // The length before each part keeps two different lists of parts from running together into one text.
    private static void Append(StringBuilder canonical, string part) =>
        canonical.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part).Append('\n');
}
