using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Engines.DeepL;

/// <summary>Settings of DeepL, section <c>Engines:DeepL</c>.</summary>
internal sealed class DeepLOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Engines:DeepL";

    /// <summary>The key of the account. One that ends in <c>:fx</c> is of a free account, which has a server of its own.</summary>
    public string? ApiKey { get; set; }

    /// <summary>A file whose first line is the key, in place of <see cref="ApiKey"/>.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>Address of the service, in place of the one that the key tells; may have a path.</summary>
    public string? ServerUrl { get; set; }

    /// <summary>The English wanted: <c>EN-GB</c> or <c>EN-US</c>.</summary>
    public string Variant { get; set; } = "EN-GB";

    /// <summary>Which of its models: <c>quality_optimized</c>, <c>prefer_quality_optimized</c>, <c>latency_optimized</c>; none for the service's own choice.</summary>
    public string? ModelType { get; set; }

    /// <summary>Whether the glossary is kept as a glossary of the account; terms travel as protected words otherwise.</summary>
    public bool UseGlossary { get; set; } = true;

    /// <summary>Calls under way at once.</summary>
    [Range(1, 16, ErrorMessage = "Engines:DeepL:Concurrency must be a number from 1 to 16.")]
    public int Concurrency { get; set; } = 4;

    /// <summary>Seconds that one try may take.</summary>
    [Range(1, 600, ErrorMessage = "Engines:DeepL:TimeoutSeconds must be a number from 1 to 600.")]
    public double TimeoutSeconds { get; set; } = 30;

    /// <summary>Tries after the first, where the service cannot have charged for it.</summary>
    [Range(0, 20, ErrorMessage = "Engines:DeepL:Retries must be a number from 0 to 20.")]
    public int Retries { get; set; } = 5;

    /// <summary>Price of a million characters in <see cref="Currency"/>, as in the contract with the service; 0 when none is known.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Engines:DeepL:PricePerMillion must be a number from 0 to 1000000.")]
    public decimal PricePerMillion { get; set; }

    /// <summary>Currency of the price, ISO 4217.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "Engines:DeepL:Currency must be three capital letters, such as EUR.")]
    public string Currency { get; set; } = "EUR";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Variant is not ("EN-GB" or "EN-US")) yield return new("Engines:DeepL:Variant must be EN-GB or EN-US.", [nameof(Variant)]);
        if (ModelType is not (null or "" or "quality_optimized" or "prefer_quality_optimized" or "latency_optimized")) yield return new("Engines:DeepL:ModelType must be quality_optimized, prefer_quality_optimized, latency_optimized, or left out.", [nameof(ModelType)]);
        if (!string.IsNullOrEmpty(ServerUrl) && !(Uri.TryCreate(ServerUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) yield return new("Engines:DeepL:ServerUrl must be an address that begins with https:// or http://.", [nameof(ServerUrl)]);
    }
}
