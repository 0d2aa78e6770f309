using System.IO.Compression;
using BilingualReader.Neural.Files;
using BilingualReader.Neural.Tests.Writing;

namespace BilingualReader.Neural.Tests.Files;

/// <summary>
/// Damaged files: 100,000 mutations in all. Each is refused with one sentence or works; none crashes, hangs, or takes memory that
/// its bytes do not pay for.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const long MostAllocated = 24 << 20;
    private static readonly byte[] Vocabulary = VocabularyWriter.Write(ModelSize.Tiny.Words);
    private static readonly byte[] Shortlist = ShortlistWriter.Write(ModelSize.Tiny.Words);
    private static readonly byte[] Model = ModelWriter.Write(ModelSize.Tiny, isQuantised: true);

    [Fact]
    public void Damaged_model_files() => Run("model", 40_000, Model, 1, file =>
    {
        var model = Load(file, Vocabulary, null);
        Translate(model);
    });

    [Fact]
    public void Damaged_packed_model_files() => Run("packed model", 10_000, Pack(Model), 2, file => Load(file, Vocabulary, null));

    [Fact]
    public void Damaged_vocabulary_files() => Run("vocabulary", 25_000, Vocabulary, 3, file => Translate(Load(Model, file, null)));

    [Fact]
    public void Damaged_shortlist_files() => Run("shortlist", 12_500, Shortlist, 4, file => ShortlistFile.Read(new MemoryStream(file), ModelSize.Tiny.Words, ModelSize.Tiny.Words));

    [Fact]
    public void Damaged_shortlist_files_with_a_right_checksum() => Run("signed shortlist", 12_500, Shortlist, 5, file => Translate(Load(Model, Vocabulary, ShortlistWriter.Sign(file))));

    private static TranslationModel Load(byte[] model, byte[] vocabulary, byte[]? shortlist) =>
        TranslationModel.Load(new MemoryStream(model), new MemoryStream(vocabulary), null, shortlist is null ? null : new MemoryStream(shortlist));

    private static void Translate(TranslationModel model) =>
        new Tests.Search.GreedySearchProbe(model).Translate("le chat \u00A0bo\uFB01__sym1__ \u4E2D");

    private void Run(string what, int count, byte[] file, int seed, Action<byte[]> use)
    {
        var random = new Random(seed);
        var (refused, used, greatest) = (0, 0, 0L);
        for (var round = 0; round < count; round++)
        {
            var damaged = Mutation.Of(file, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                use(damaged);
                used++;
            }
            catch (ModelFileException exception)
            {
                Assert.NotEmpty(exception.Message);
                refused++;
            }

            greatest = Math.Max(greatest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        output.WriteLine($"{what}: {count} mutations, {refused} refused, {used} used, at most {greatest / 1024} KiB allocated");
        Assert.True(greatest < MostAllocated, $"{greatest}");
        Assert.True(refused > 0);
    }

    private static byte[] Pack(byte[] file)
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionLevel.Fastest)) packer.Write(file);
        return stream.ToArray();
    }
}
