using System.Globalization;
using BilingualReader.Neural.Tests.Infrastructure;

namespace BilingualReader.Neural.Tests.Reference;

/// <summary>The float32 model gives what the reference decoder gives.</summary>
public sealed class FloatModelTests(ITestOutputHelper output)
{
    [Fact]
    public void All_200_sentences_are_equal_token_by_token_and_every_score_within_a_thousandth()
    {
        var expected = ReferenceLine.Read("float32.single.tsv");
        var model = ReferenceModel.Load(SharedNeural.FloatModel);
        var parts = ReferenceModel.Translate(model);
        var (equal, tokens, greatest) = (0, 0, 0f);
        for (var at = 0; at < expected.Length; at++)
        {
            if (!parts[at].Result.SequenceEqual(expected[at].Ids)) continue;
            equal++;
            tokens += parts[at].Count;
            for (var token = 0; token < parts[at].Count; token++) greatest = Math.Max(greatest, Math.Abs(parts[at].Scores[token] - expected[at].Scores[token]));
        }

        output.WriteLine($"{equal} of {expected.Length} sentences, {tokens} tokens, greatest difference of a score {greatest:G3}");
        Assert.Equal(expected.Length, equal);
        Assert.True(greatest < 1e-3f, $"{greatest}");
    }

    [Fact]
    public void Texts_are_those_of_the_reference()
    {
        var expected = ReferenceLine.Read("float32.single.tsv");
        var translations = new Translator(ReferenceModel.Load(SharedNeural.FloatModel)).Translate(SharedNeural.Lines("ref", "input.fr"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(expected.Select(line => line.Text), translations.Select(translation => translation.Text));
    }

    [Fact]
    public void Soft_alignments_of_20_sentences_are_those_of_the_reference()
    {
        var lines = SharedNeural.Lines("ref", "float32.single.align20.tsv").Where(line => char.IsDigit(line[0])).ToArray();
        var parts = ReferenceModel.Translate(ReferenceModel.Load(SharedNeural.FloatModel));
        var (greatest, count) = (0f, 0);
        for (var at = 0; at < lines.Length; at++)
        {
            var rows = lines[at].Split('\t')[1].Split(' ');
            Assert.Equal(rows.Length, parts[at].Count);
            for (var row = 0; row < rows.Length; row++)
            {
                var weights = rows[row].Split(',');
                Assert.Equal(parts[at].Tokens.Length, weights.Length);
                for (var position = 0; position < weights.Length; position++, count++) greatest = Math.Max(greatest, Math.Abs(float.Parse(weights[position], CultureInfo.InvariantCulture) - parts[at].Attention[row * weights.Length + position]));
            }
        }

        output.WriteLine($"{lines.Length} sentences, {count} weights, greatest difference {greatest:G3} (written with four decimals)");
        Assert.Equal(20, lines.Length);
        Assert.True(greatest < 6e-5f, $"{greatest}");
    }
}
