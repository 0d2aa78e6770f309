using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>When the files of the model are fetched.</summary>
internal enum ModelFetching
{
    /// <summary>In the background once the app has started, when there is no model.</summary>
    Auto,

    /// <summary>Only by the button on the page Engines or the verb <c>model fetch</c>.</summary>
    Ask,

    /// <summary>Never: a folder from another machine is the only way.</summary>
    Never,
}

/// <summary>The sizes of which models are published.</summary>
internal enum ModelSize
{
    /// <summary>The better one.</summary>
    Base,

    /// <summary>About half as large, twice as fast, a little worse.</summary>
    Tiny,
}

/// <summary>Settings of the files of the local engine, section <c>Engines:Local</c>.</summary>
internal sealed class ModelOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Engines:Local";

    /// <summary>The list of Mozilla's published models.</summary>
    public const string PublicRegistry = "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/db/models.json";

    /// <summary>
    /// The folder of the model, in which fetched files are put too; empty for <c>models/fr-en</c> below the data folder. A
    /// relative path starts where that of <c>Storage:Path</c> does.
    /// </summary>
    public string? ModelPath { get; set; }

    /// <summary>When the model is fetched.</summary>
    [EnumDataType(typeof(ModelFetching), ErrorMessage = "Engines:Local:Fetch must be auto, ask or never.")]
    public ModelFetching Fetch { get; set; } = ModelFetching.Auto;

    /// <summary>Which size is fetched, unless a command names another.</summary>
    [EnumDataType(typeof(ModelSize), ErrorMessage = "Engines:Local:Size must be base or tiny.")]
    public ModelSize Size { get; set; } = ModelSize.Base;

    /// <summary>Address of the list of models: the public one, or that of a mirror, whose list says in <c>baseUrl</c> where its files are.</summary>
    public string Registry { get; set; } = PublicRegistry;

    /// <summary>The address as such; only after the settings have been checked.</summary>
    public Uri RegistryAddress => new(Registry, UriKind.Absolute);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Registry, UriKind.Absolute, out var address) || !ModelAddress.IsAllowed(address, mayBeLoopback: true))
            yield return new("Engines:Local:Registry must be an address that begins with https:// (http:// only on this machine).", [nameof(Registry)]);
        if (ModelPath?.Contains('\0', StringComparison.Ordinal) == true) yield return new("Engines:Local:ModelPath must be the path of a folder.", [nameof(ModelPath)]);
    }
}
