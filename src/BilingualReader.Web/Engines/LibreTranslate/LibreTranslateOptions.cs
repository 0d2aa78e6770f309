using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Engines.LibreTranslate;

/// <summary>Settings of LibreTranslate, section <c>Engines:LibreTranslate</c>.</summary>
internal sealed class LibreTranslateOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Engines:LibreTranslate";

    /// <summary>Address of the server, such as <c>http://localhost:5000</c>.</summary>
    public string? Url { get; set; }

    /// <summary>Its key, when the server wants one.</summary>
    public string? ApiKey { get; set; }

    /// <summary>A file whose first line is the key, in place of <see cref="ApiKey"/>.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>Whether the server is one's own although its address does not tell.</summary>
    public bool IsOwnServer { get; set; }

    /// <summary>Texts in one call; the operator may allow fewer.</summary>
    [Range(1, 200, ErrorMessage = "Engines:LibreTranslate:TextsPerCall must be a number from 1 to 200.")]
    public int TextsPerCall { get; set; } = 20;

    /// <summary>Calls under way at once.</summary>
    [Range(1, 16, ErrorMessage = "Engines:LibreTranslate:Concurrency must be a number from 1 to 16.")]
    public int Concurrency { get; set; } = 2;

    /// <summary>Seconds that one try may take.</summary>
    [Range(1, 3600, ErrorMessage = "Engines:LibreTranslate:TimeoutSeconds must be a number from 1 to 3600.")]
    public double TimeoutSeconds { get; set; } = 60;

    /// <summary>Tries after the first.</summary>
    [Range(0, 20, ErrorMessage = "Engines:LibreTranslate:Retries must be a number from 0 to 20.")]
    public int Retries { get; set; } = 5;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Url) && !(Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) yield return new("Engines:LibreTranslate:Url must be an address that begins with http:// or https://.", [nameof(Url)]);
    }
}
