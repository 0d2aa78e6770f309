namespace BilingualReader.Web.Tests.Import;

/// <summary>The folder that stands beside the working copy on some machines.</summary>
internal static class SharedFolder
{
    /// <summary>A path in it; passes the test over where it is absent.</summary>
    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Repository.PathOf(Path.Combine("..", "shared")), .. parts]);
        if (!Path.Exists(path)) Assert.Skip($"There is no {string.Join('/', parts)} in a shared folder beside the working copy: nothing to hold the files against.");
        return path;
    }
}
