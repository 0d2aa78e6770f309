using BilingualReader.Neural.Kernels;
using BilingualReader.Neural.Tests.Infrastructure;

namespace BilingualReader.Neural.Tests.Reference;

/// <summary>Whole translations are equal bit for bit whatever multiplies, and whatever the batch.</summary>
public sealed class KernelReferenceTests
{
    public static TheoryData<string> Others => [.. Int8Kernel.All.Where(kernel => kernel.IsSupported && kernel != Int8Kernel.Best).Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Ids_scores_and_attention_are_the_same_bit_for_bit_with_every_kernel(string name)
    {
        var best = Translate(Int8Kernel.Best);
        var other = Translate(Int8Kernel.All.Single(kernel => kernel.Name == name));
        foreach (var (mine, theirs) in best.Zip(other))
        {
            Assert.Equal(mine.Result.ToArray(), theirs.Result.ToArray());
            Assert.Equal(mine.Scores.AsSpan(0, mine.Count).ToArray(), theirs.Scores.AsSpan(0, mine.Count).ToArray());
            Assert.Equal(mine.Attention.AsSpan(0, mine.Count * mine.Tokens.Length).ToArray(), theirs.Attention.AsSpan(0, mine.Count * mine.Tokens.Length).ToArray());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Batch_and_threads_change_nothing(bool hasShortlist)
    {
        var translator = new Translator(ReferenceModel.Load(SharedNeural.Int8Model, hasShortlist));
        var lines = SharedNeural.Lines("ref", "input.fr");
        var alone = Run(1, 1);
        foreach (var (batch, threads) in new[] { (7, 1), (32, 1), (200, 1), (16, 2), (5, 4) })
        {
            var together = Run(batch, threads);
            Assert.Equal(alone.Select(translation => translation.Text), together.Select(translation => translation.Text));
            Assert.Equal(alone.SelectMany(translation => translation.Target), together.SelectMany(translation => translation.Target));
        }

        IEnumerable<Translation> Run(int batch, int threads) => translator.Translate(lines, new TranslationOptions { BatchSize = batch, Threads = threads }, TestContext.Current.CancellationToken);
    }

    private static Neural.Search.Part[] Translate(Int8Kernel kernel)
    {
        var model = ReferenceModel.Load(SharedNeural.Int8Model, hasShortlist: true, kernel);
        return ReferenceModel.Translate(model);
    }
}
