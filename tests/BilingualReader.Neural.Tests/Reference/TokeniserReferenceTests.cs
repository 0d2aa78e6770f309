using System.Globalization;
using BilingualReader.Neural.Files;
using BilingualReader.Neural.Tests.Infrastructure;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Tests.Reference;

/// <summary>Ids equal those of SentencePiece.</summary>
public sealed class TokeniserReferenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Ids_of_all_lines_are_those_of_the_reference()
    {
        using var file = SharedNeural.Open(SharedNeural.Vocabulary);
        var vocabulary = VocabularyFile.Read(file);
        var tokeniser = new Tokeniser(vocabulary);
        var lines = SharedNeural.Lines("ref", "input.fr");
        var expected = SharedNeural.Lines("ref", "input.ids.tsv").Where(line => char.IsDigit(line[0])).Select(line => line.Split('\t')[1].Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var equal = lines.Zip(expected).Count(pair => tokeniser.Encode(pair.First).Select(token => token.Id).Append(vocabulary.End).SequenceEqual(pair.Second));
        output.WriteLine($"{equal} of {lines.Length} lines, {expected.Sum(ids => ids.Length)} ids");
        Assert.Equal(lines.Length, expected.Length);
        Assert.Equal(lines.Length, equal);
    }

    [Fact]
    public void Reference_outputs_are_made_text_again()
    {
        using var file = SharedNeural.Open(SharedNeural.Vocabulary);
        var vocabulary = VocabularyFile.Read(file);
        string[] names = ["float32.single.tsv", "int8.vnni.single.tsv", "int8.vnni.lex.single.tsv", "int8.avx2.single.tsv"];
        Assert.All(names.SelectMany(ReferenceLine.Read), line => Assert.Equal(line.Text, Detokeniser.Decode(vocabulary, line.Ids).Text));
    }
}
