using System.IO.Compression;
using BilingualReader.Neural.Files;
using BilingualReader.Neural.Tests.Writing;

namespace BilingualReader.Neural.Tests.Files;

/// <summary>What is wrong with a file is said by name.</summary>
public sealed class ModelFileTests
{
    [Theory]
    [InlineData("dec-cell: ssru", "dec-cell: gru", "dec-cell: gru")]
    [InlineData("type: transformer", "type: s2s", "type: s2s")]
    [InlineData("transformer-decoder-autoreg: rnn", "transformer-decoder-autoreg: self-attention", "transformer-decoder-autoreg")]
    [InlineData("transformer-ffn-activation: relu", "transformer-ffn-activation: swish", "swish")]
    [InlineData("transformer-postprocess: dan", "transformer-postprocess: n", "transformer-postprocess: n")]
    [InlineData("transformer-tied-layers: []", "transformer-tied-layers: [1, 1]", "transformer-tied-layers")]
    [InlineData("transformer-heads: 2", "transformer-heads: 3", "transformer-heads: 3")]
    [InlineData("enc-depth: 1", "enc-depth: 2", "encoder_l2_self_bq")]
    [InlineData("transformer-dim-ffn: 16", "transformer-dim-ffn: 32", "encoder_l1_ffn_b1")]
    [InlineData("dim-emb: 16", "dim-emb: many", "dim-emb: many")]
    [InlineData("tied-embeddings-all: true", "tied-embeddings-all: false", "tied-embeddings")]
    public void Keys_that_are_not_supported_are_refused_by_name(string key, string instead, string named)
    {
        var file = ModelWriter.Write(ModelSize.Tiny, isQuantised: true, yaml: ModelSize.Tiny.Yaml().Replace(key, instead, StringComparison.Ordinal));
        Assert.Contains(named, Refusal(file).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_item_is_named()
    {
        var whole = ModelWriter.Write(ModelSize.Tiny, isQuantised: true);
        var at = whole.AsSpan().IndexOf("decoder_l1_context_bk\0"u8);
        whole[at] = (byte)'x';
        Assert.Contains("decoder_l1_context_bk", Refusal(whole).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "ends too early")]
    [InlineData(5000, "ends too early")]
    public void A_file_that_is_cut_off_says_so(int length, string said) => Assert.Contains(said, Refusal(ModelWriter.Write(ModelSize.Tiny, isQuantised: true)[..length]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_with_more_behind_it_says_so() => Assert.Contains("longer", Refusal([.. ModelWriter.Write(ModelSize.Tiny, isQuantised: true), 0]).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_file_is_no_model() => Assert.Contains("not a model file", Refusal("<!DOCTYPE html><html>"u8.ToArray()).Message, StringComparison.Ordinal);

    [Fact]
    public void Packed_files_are_read_as_well()
    {
        var plain = Load(ModelWriter.Write(ModelSize.Tiny, isQuantised: true));
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)) packer.Write(ModelWriter.Write(ModelSize.Tiny, isQuantised: true));
        var packed = Load(stream.ToArray());
        Assert.Equal(new Translator(plain).Translate(["le chat"], cancellationToken: TestContext.Current.CancellationToken)[0].Text, new Translator(packed).Translate(["le chat"], cancellationToken: TestContext.Current.CancellationToken)[0].Text);
    }

    // A gigabyte of zeros is a megabyte when packed: it must be given up before it is all unpacked.
    [Fact]
    public void A_file_that_unpacks_to_too_much_is_refused_with_little_memory()
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(ModelWriter.Write(ModelSize.Tiny, isQuantised: true));
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 1024; megabyte++) packer.Write(zeros);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("longer", Refusal(stream.ToArray()).Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64 << 20);
    }

    [Fact]
    public void A_vocabulary_of_another_size_is_refused()
    {
        var exception = Assert.Throws<ModelFileException>(() => TranslationModel.Load(new MemoryStream(ModelWriter.Write(ModelSize.Tiny, isQuantised: true)), new MemoryStream(VocabularyWriter.Write(310))));
        Assert.Contains("310", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shortlist_that_is_damaged_or_for_another_vocabulary_is_refused(bool isDamaged)
    {
        var file = ShortlistWriter.Write(isDamaged ? 300 : 301);
        if (isDamaged) file[^9] ^= 1;
        var exception = Assert.Throws<ModelFileException>(() => ShortlistFile.Read(new MemoryStream(file), 300, 300));
        Assert.Contains(isDamaged ? "checksum" : "301", exception.Message, StringComparison.Ordinal);
    }

    private static ModelFileException Refusal(byte[] file) => Assert.Throws<ModelFileException>(() => Load(file));

    private static TranslationModel Load(byte[] file) => TranslationModel.Load(new MemoryStream(file), new MemoryStream(VocabularyWriter.Write(ModelSize.Tiny.Words)));
}
