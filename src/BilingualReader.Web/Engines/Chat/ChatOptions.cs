using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Engines.Chat;

/// <summary>Settings of the engine for chat models, section <c>Engines:Chat</c>.</summary>
internal sealed class ChatOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Engines:Chat";

    /// <summary>Address of the interface, up to and with its version, such as <c>http://localhost:11434/v1</c>.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>Its key, when it wants one.</summary>
    public string? ApiKey { get; set; }

    /// <summary>A file whose first line is the key, in place of <see cref="ApiKey"/>.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>Name of the model; for Azure OpenAI, of the deployment.</summary>
    public string? Model { get; set; }

    /// <summary>The dated version that older addresses of Azure OpenAI ask for; none otherwise.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>Whether the server is one's own although its address does not tell.</summary>
    public bool IsOwnServer { get; set; }

    /// <summary>The English wanted: <c>British</c> or <c>American</c>.</summary>
    public string Variant { get; set; } = "British";

    /// <summary>Paragraphs in one call: few keep small models from mixing them up.</summary>
    [Range(1, 50, ErrorMessage = "Engines:Chat:TextsPerCall must be a number from 1 to 50.")]
    public int TextsPerCall { get; set; } = 8;

    /// <summary>Characters of French in one call.</summary>
    [Range(500, 100_000, ErrorMessage = "Engines:Chat:CharactersPerCall must be a number from 500 to 100000.")]
    public int CharactersPerCall { get; set; } = 6_000;

    /// <summary>Sampling temperature; left out unless set, because some models refuse it.</summary>
    [Range(0, 2, ErrorMessage = "Engines:Chat:Temperature must be a number from 0 to 2.")]
    public double? Temperature { get; set; }

    /// <summary>Calls under way at once.</summary>
    [Range(1, 16, ErrorMessage = "Engines:Chat:Concurrency must be a number from 1 to 16.")]
    public int Concurrency { get; set; } = 2;

    /// <summary>Seconds that one try may take.</summary>
    [Range(1, 3600, ErrorMessage = "Engines:Chat:TimeoutSeconds must be a number from 1 to 3600.")]
    public double TimeoutSeconds { get; set; } = 120;

    /// <summary>Tries after the first, where the service cannot have charged for it.</summary>
    [Range(0, 20, ErrorMessage = "Engines:Chat:Retries must be a number from 0 to 20.")]
    public int Retries { get; set; } = 5;

    /// <summary>Price of a million tokens in <see cref="Currency"/>, sent and received alike; 0 when none is known.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Engines:Chat:PricePerMillion must be a number from 0 to 1000000.")]
    public decimal PricePerMillion { get; set; }

    /// <summary>Currency of the price, ISO 4217.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "Engines:Chat:Currency must be three capital letters, such as USD.")]
    public string Currency { get; set; } = "USD";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(BaseUrl) && !(Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) yield return new("Engines:Chat:BaseUrl must be an address that begins with http:// or https://.", [nameof(BaseUrl)]);
        if (Variant is not ("British" or "American")) yield return new("Engines:Chat:Variant must be British or American.", [nameof(Variant)]);
    }
}
