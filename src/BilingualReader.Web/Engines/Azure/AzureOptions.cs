using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>Settings of Azure AI Translator, section <c>Engines:Azure</c>.</summary>
internal sealed class AzureOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Engines:Azure";

    /// <summary>A key of the resource. Without one, whoever is signed in on this machine calls (Microsoft Entra), if an address or a resource is named.</summary>
    public string? Key { get; set; }

    /// <summary>A file whose first line is the key, in place of <see cref="Key"/>.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Region of the resource, such as <c>westeurope</c>; not needed for a global one.</summary>
    public string? Region { get; set; }

    /// <summary>Address of the service: that of a geography, or of the resource itself.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Id of the resource (<c>/subscriptions/…</c>), for calls without a key by the common address.</summary>
    public string? ResourceId { get; set; }

    /// <summary>Id of a system of one's own (Custom Translator); none for the general one.</summary>
    public string? Category { get; set; }

    /// <summary>Whether to ask which words answer which.</summary>
    public bool Alignment { get; set; } = true;

    /// <summary>Calls under way at once.</summary>
    [Range(1, 16, ErrorMessage = "Engines:Azure:Concurrency must be a number from 1 to 16.")]
    public int Concurrency { get; set; } = 4;

    /// <summary>Seconds that one try may take.</summary>
    [Range(1, 600, ErrorMessage = "Engines:Azure:TimeoutSeconds must be a number from 1 to 600.")]
    public double TimeoutSeconds { get; set; } = 30;

    /// <summary>Tries after the first, where the service cannot have charged for it.</summary>
    [Range(0, 20, ErrorMessage = "Engines:Azure:Retries must be a number from 0 to 20.")]
    public int Retries { get; set; } = 5;

    /// <summary>Price of a million characters in <see cref="Currency"/>, as in the contract with the service; 0 when none is known.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Engines:Azure:PricePerMillion must be a number from 0 to 1000000.")]
    public decimal PricePerMillion { get; set; }

    /// <summary>Currency of the price, ISO 4217.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "Engines:Azure:Currency must be three capital letters, such as EUR.")]
    public string Currency { get; set; } = "EUR";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Endpoint) && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) yield return new("Engines:Azure:Endpoint must be an address that begins with https:// or http://.", [nameof(Endpoint)]);
        if (Region is { } region && region.Any(c => !char.IsAsciiLetterOrDigit(c))) yield return new("Engines:Azure:Region must be the short name of a region, such as westeurope.", [nameof(Region)]);
    }
}
