using System.Collections.Immutable;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>A file of a model, as a registry lists it.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Name">The name that it gets here, uncompressed.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Bytes">Its size, uncompressed; null when the registry does not say.</param>
/// <param name="Sha256">SHA-256 of it, uncompressed, in small hexadecimal digits; null when the registry does not say.</param>
internal sealed record ListedFile(ModelFileForm Form, string Name, Uri Address, long? Bytes, string? Sha256)
{
    /// <summary>The most bytes that it can have.</summary>
    public long Limit => Bytes ?? Form.LongestBytes;
}

/// <summary>A published model.</summary>
/// <param name="Edition">Which one.</param>
/// <param name="Registry">The list that it is from.</param>
/// <param name="Files">Its files, in the order in which they are fetched.</param>
internal sealed record ModelRelease(ModelEdition Edition, Uri Registry, ImmutableArray<ListedFile> Files)
{
    /// <summary>The parameters, which every model has.</summary>
    public ListedFile Parameters => Files.First(file => file.Form.Kind == ModelFileKind.Parameters);

    /// <summary>The host that has its files.</summary>
    public string Host => Parameters.Address.Host;
}

/// <summary>What a registry says about the model that is wanted.</summary>
internal abstract record RegistryReading;

/// <summary>It lists it.</summary>
internal sealed record ReleaseListed(ModelRelease Release) : RegistryReading;

/// <summary>It does not, or not so that it can be used.</summary>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record NotListed(string Reason) : RegistryReading;
