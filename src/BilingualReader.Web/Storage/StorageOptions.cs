using System.ComponentModel.DataAnnotations;

namespace BilingualReader.Web.Storage;

/// <summary>Where articles are kept.</summary>
internal enum StorageProvider
{
    /// <summary>In files on this machine.</summary>
    Files,

    /// <summary>In a PostgreSQL database.</summary>
    PostgreSql,
}

/// <summary>The settings <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Where articles are kept.</summary>
    [EnumDataType(typeof(StorageProvider))]
    public StorageProvider Provider { get; set; } = StorageProvider.Files;

    /// <summary>
    /// The data folder; made when it is missing. An absolute path is taken as it is. A relative one starts at the root of
    /// the checkout (the nearest folder upwards with BilingualReader.sln) when the program was started inside one, because
    /// <c>dotnet run --project</c> moves into the project folder first; otherwise at the working directory of the process.
    /// </summary>
    [Required]
    public string Path { get; set; } = "data";

    /// <summary>The absolute path of the data folder for a program started in <paramref name="workingDirectory"/>.</summary>
    public string FullPath(string workingDirectory) => Resolve(Path, workingDirectory);

    /// <summary>The absolute path of a file or folder that a setting names, as <see cref="Path"/> is read.</summary>
    public static string Resolve(string path, string workingDirectory)
    {
        for (var folder = new DirectoryInfo(workingDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "BilingualReader.sln"))) return System.IO.Path.GetFullPath(path, folder.FullName);
        }

        return System.IO.Path.GetFullPath(path, workingDirectory);
    }
}
