using System.Text.Json.Serialization;

namespace BilingualReader.Web.Engines.LibreTranslate;

/// <summary>The body of <c>POST /translate</c>. The language is always named: under "auto" a whole array is taken for one language.</summary>
internal sealed record LibreRequest(IReadOnlyList<string> Q, string Format, [property: JsonPropertyName("api_key")] string? ApiKey)
{
    public string Source { get; } = "fr";

    public string Target { get; } = "en";
}

/// <summary>Its answer.</summary>
internal sealed record LibreResponse(IReadOnlyList<string?>? TranslatedText);

/// <summary>The body of an error.</summary>
internal sealed record LibreError(string? Error);

/// <summary>What the operator allows, from <c>GET /frontend/settings</c>; -1 for no limit.</summary>
internal sealed record LibreSettings(int? CharLimit, bool? KeyRequired);

/// <summary>A language, from <c>GET /languages</c>.</summary>
internal sealed record LibreLanguage(string? Code, IReadOnlyList<string>? Targets);
