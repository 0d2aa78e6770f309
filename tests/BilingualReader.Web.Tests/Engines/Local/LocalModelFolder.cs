using BilingualReader.Neural.Tests.Writing;

namespace BilingualReader.Web.Tests.Engines.Local;

/// <summary>A folder with a model for the local engine, taken away at the end.</summary>
internal sealed class LocalModelFolder : IDisposable
{
    private const string Parameters = "model.toy.intgemm.alphas.bin";
    private const string Vocabulary = "vocab.toy.spm";
    private const string Shortlist = "lex.50.50.toy.s2t.bin";
    private static readonly ModelSize Size = ModelSize.Tiny with { Width = 32, Encoder = 2, Decoder = 2, Inner = 48, Words = 400 };

    private LocalModelFolder(string path) => FullName = path;

    public string FullName { get; }

    /// <summary>A random model, in which any word may follow any other.</summary>
    public static LocalModelFolder Written(int seed = 1)
    {
        var folder = New();
        folder.Write(seed);
        return folder;
    }

    /// <summary>The small trained model of <c>../shared/neural</c>; the test is passed over where that is absent.</summary>
    public static LocalModelFolder Toy() => FindToy() ?? throw Missing();

    /// <summary>The small trained model where it is there, a random one elsewhere.</summary>
    public static LocalModelFolder Any() => FindToy() ?? Written();

    public static LocalModelFolder New() => new(Directory.CreateTempSubdirectory("bilingual-model-").FullName);

    public void Write(int seed)
    {
        File.WriteAllBytes(Path.Combine(FullName, "model.fren.intgemm.alphas.bin"), ModelWriter.Write(Size, isQuantised: true, seed));
        File.WriteAllBytes(Path.Combine(FullName, "vocab.fren.spm"), VocabularyWriter.Write(Size.Words));
        File.WriteAllBytes(Path.Combine(FullName, "lex.50.50.fren.s2t.bin"), ShortlistWriter.Write(Size.Words));
    }

    /// <summary>The one file whose name fits.</summary>
    public byte[] Read(string pattern) => File.ReadAllBytes(Directory.GetFiles(FullName, pattern).Single());

    public void Dispose() => Directory.Delete(FullName, recursive: true);

    private static LocalModelFolder? FindToy()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "BilingualReader.sln"))) root = root.Parent;
        var shared = Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", "neural"));
        if (!File.Exists(Path.Combine(shared, Parameters))) return null;
        var folder = New();
        foreach (var name in new[] { Parameters, Vocabulary, Shortlist }) File.WriteAllBytes(Path.Combine(folder.FullName, name), File.ReadAllBytes(Path.Combine(shared, name)));
        return folder;
    }

    private static InvalidOperationException Missing()
    {
        Assert.Skip("The small trained model (../shared/neural) is not beside the repository.");
        return new InvalidOperationException();
    }
}
