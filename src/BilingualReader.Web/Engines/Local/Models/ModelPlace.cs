using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>
/// The folder of the model. Each fetched model has a folder of its own in it, and <c>model.json</c> names the one in force: so
/// one rename takes a new model into use, and until then the old one is.
/// </summary>
/// <param name="Folder">Absolute path.</param>
internal sealed partial record ModelPlace(string Folder)
{
    /// <summary>What makes a fetched model valid; written last.</summary>
    public string Manifest => Path.Combine(Folder, "model.json");

    /// <summary>What is being fetched, and what a break has left of it.</summary>
    public string Staging => Path.Combine(Folder, ".fetch");

    /// <summary>Open for nobody else while somebody fetches.</summary>
    public string Lock => Path.Combine(Folder, "lock");

    /// <summary>The folder of one fetched model.</summary>
    public string ModelFolder(string name) => Path.Combine(Folder, name);

    /// <summary>A name for a folder that is not there yet.</summary>
    public string NewFolderName(string architecture, string hash)
    {
        var name = $"{architecture}-{hash[..12]}";
        return Path.Exists(ModelFolder(name)) ? $"{name}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}" : name;
    }

    /// <summary>Whether a name is one that <see cref="NewFolderName"/> gives.</summary>
    public static bool IsModelFolderName(string name) => FolderName().IsMatch(name);

    [GeneratedRegex(@"\A(?:base-memory|tiny)-[0-9a-f]{12}(?:-[0-9a-f]{8})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FolderName();
}
