using BilingualReader.Neural.Layers;
using BilingualReader.Neural.Search;
using BilingualReader.Neural.Tests.Writing;

namespace BilingualReader.Neural.Tests.Layers;

/// <summary>Encoder, decoder and output layer against double precision, on written models with different numbers of heads and layers.</summary>
public sealed unsafe class PlainTransformerTests
{
    private static readonly int[] Source = [270, 265, 280, 299, 262, 262, 270, 281, 290, 0];
    private static readonly int[] Target = [266, 290, 271, 271, 0];

    public static TheoryData<int, int, int, int, int> Sizes => new()
    {
        { 16, 2, 1, 1, 16 },
        { 32, 1, 2, 2, 48 },
        { 64, 4, 3, 2, 32 },
        { 96, 2, 1, 3, 112 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Vectors_of_the_encoder_are_those_of_double_precision(int width, int heads, int encoder, int decoder, int inner)
    {
        var size = new ModelSize(width, heads, encoder, decoder, inner, 300);
        var expected = new PlainTransformer(size, 7).Encode(Source);
        var model = WrittenModel.Load(isQuantised: false, size: size, seed: 7);
        var subject = new Encoder(model.Network, new Scratch());

        // A sentence in front must change nothing.
        var vectors = subject.Encode([[270, 0], Source], TestContext.Current.CancellationToken);
        for (var at = 0; at < Source.Length; at++)
        {
            for (var feature = 0; feature < width; feature++) Assert.Equal(expected[at][feature], vectors[(at + 2) * width + feature], 1e-4);
        }

        GC.KeepAlive(subject);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Scores_and_attention_of_the_decoder_are_those_of_double_precision(int width, int heads, int encoder, int decoder, int inner)
    {
        var size = new ModelSize(width, heads, encoder, decoder, inner, 300);
        var plain = new PlainTransformer(size, 8);
        var expected = plain.Decode(plain.Encode(Source), Target).ToArray();
        var model = WrittenModel.Load(isQuantised: false, size: size, seed: 8);
        var batch = new Batch(model.Network);
        var candidates = batch.Begin([new Part(Source, 1, [])], null, TestContext.Current.CancellationToken);
        var (subject, scratch) = (batch.Decoder, batch.Scratch);
        subject.Begin(1);
        var (sentence, previous) = (0, Decoder.Start);
        var attention = stackalloc float[16];
        var pointer = attention;
        for (var at = 0; at < Target.Length; at++)
        {
            var x = subject.Step(1, &sentence, &previous, at, &pointer);
            var scores = scratch.Scores(candidates.Columns);
            model.Network.Output.Score(scratch, x, 1, &sentence, candidates, scores);
            for (var word = 0; word < 300; word++) if (word != VocabularyWriter.Unknown) Assert.Equal(expected[at].Scores[word], scores[word], 1e-3);
            for (var position = 0; position < Source.Length; position++) Assert.Equal(expected[at].Attention[position], attention[position], 1e-5);
            Assert.Equal(float.NegativeInfinity, scores[VocabularyWriter.Unknown]);
            previous = Target[at];
        }
    }
}
