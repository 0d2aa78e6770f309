using BilingualReader.Neural.Files;
using BilingualReader.Neural.Tests.Infrastructure;
using BilingualReader.Neural.Tests.Writing;

namespace BilingualReader.Neural.Tests.Files;

/// <summary>Models of the two published sizes: what this project's writer makes has the items and sizes of section 3 of the reference.</summary>
public sealed class RealSizeTests(ITestOutputHelper output)
{
    public static TheoryData<string, int, int, int, int> Published => new()
    {
        { "base-memory", 253, 31_248_966, 10_646_820, 8_314_144 },
        { "tiny", 195, 16_907_062, 6_314_532, 2_400_528 },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Written_models_have_the_items_and_parameters_of_the_published(string size, int items, int parameters, int encoder, int decoder)
    {
        var file = ModelWriter.Write(SizeOf(size), isQuantised: true);
        var read = ModelFile.Read(new MemoryStream(file));
        output.WriteLine($"{size}: {read.Items.Count} items without the configuration, {file.Length} bytes, {Count("")} parameters");
        Assert.Equal(items - 1, read.Items.Count);
        Assert.Equal(parameters, Count(""));
        Assert.Equal(encoder, Count("encoder_"));
        Assert.Equal(decoder, Count("decoder_"));

        int Count(string prefix) => read.Items.Where(item => item.Name.StartsWith(prefix, StringComparison.Ordinal)).Sum(item => item.Count);
    }

    [Theory]
    [InlineData("base-memory")]
    [InlineData("tiny")]
    public void Written_models_have_the_items_and_the_length_of_those_the_real_tools_wrote(string size)
    {
        using var theirs = SharedNeural.Open("real-size", $"{size}.intgemm.alphas.bin");
        var mine = ModelWriter.Write(SizeOf(size), isQuantised: true);
        var expected = ModelFile.Read(theirs).Items.OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => $"{item.Name} {item.Type} {string.Join(',', item.Shape)} {item.DataLength}");
        var written = ModelFile.Read(new MemoryStream(mine)).Items.OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => $"{item.Name} {item.Type} {string.Join(',', item.Shape)} {item.DataLength}");
        Assert.Equal(expected, written);

        // The configuration's text is all that differs in length.
        Assert.InRange(theirs.Length - mine.Length, 0, 4096);
    }

    private static ModelSize SizeOf(string size) => size == "tiny" ? ModelSize.PublishedTiny : ModelSize.BaseMemory;
}
