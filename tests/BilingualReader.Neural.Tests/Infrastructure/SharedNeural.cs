namespace BilingualReader.Neural.Tests.Infrastructure;

/// <summary>
/// The small model with reference outputs in <c>../shared/neural</c>, beside the repository; a test that needs it is passed over
/// with a message where it is absent.
/// </summary>
internal static class SharedNeural
{
    public const string Int8Model = "model.toy.intgemm.alphas.bin";
    public const string FloatModel = "model.toy.float32.bin";
    public const string Vocabulary = "vocab.toy.spm";
    public const string Shortlist = "lex.50.50.toy.s2t.bin";

    /// <summary>The path of a file, or the test is passed over.</summary>
    public static string Find(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) folder = folder.Parent;
        var path = Path.GetFullPath(Path.Combine([folder?.FullName ?? ".", "..", "shared", "neural", .. parts]));
        if (!Path.Exists(path)) Assert.Skip("The model with reference outputs (../shared/neural) is not beside the repository.");
        return path;
    }

    public static Stream Open(params string[] parts) => File.OpenRead(Find(parts));

    public static string[] Lines(params string[] parts) => File.ReadAllLines(Find(parts));
}
