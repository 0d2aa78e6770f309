using System.Text;
using BilingualReader.Core.Quality.Spelling;

namespace BilingualReader.Core.Tests.Quality.Spelling;

public sealed class DamagedDictionaryTests
{
    private const int Seed = 20241109;
    private const int Rounds = 1500;

    [Theory]
    [InlineData("", "", "not the number of its words")]
    [InlineData("", "many\nword\n", "not the number of its words")]
    [InlineData("", "99999999999\nword\n", "not the number of its words")]
    [InlineData("", "10\nword\n", "1 of the 10 words")]
    [InlineData("", "1\nwo\u0001rd\n", "control characters")]
    [InlineData("SET KLINGON-7\n", "1\nword\n", "KLINGON-7")]
    [InlineData("SFX S Y 2\nSFX S 0 s .\n", "1\nword\n", "ends before its lines SFX S do")]
    [InlineData("SFX S Y 2\nSFX S 0 s .\nSFX T 0 t .\n", "1\nword\n", "ends before its lines SFX S do")]
    [InlineData("SFX S Y\n", "1\nword\n", "cut short")]
    [InlineData("SFX S Y few\n", "1\nword\n", "“few” is not a number")]
    [InlineData("SFX S Y 1\nSFX S 0 s [ab\n", "1\nword\n", "“[ab” has no end")]
    [InlineData("REP 3\nREP a b\n", "1\nword\n", "ends before its lines REP do")]
    [InlineData("FLAG num\n", "1\nword/x\n", "“x” is not the number of a flag")]
    [InlineData("FLAG long\n", "1\nword/abc\n", "are not pairs of characters")]
    [InlineData("NEEDAFFIX ab\n", "1\nword\n", "is not one flag")]
    [InlineData("COMPOUNDRULE 1\nCOMPOUNDRULE (ab\n", "1\nword\n", "“(ab” has no end")]
    public void What_is_damaged_is_refused_with_its_cause(string affixes, string words, string cause)
    {
        var reading = TinyDictionary.Read(affixes, words);
        Assert.Null(reading.Lexicon);
        Assert.Contains(cause, reading.Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_another_encoding_are_refused() =>
        Assert.Contains("not in the encoding utf-8", HunspellLexicon.Read("SET UTF-8\n"u8, [.. "1\ncaf"u8, 0xE9, .. "\n"u8]).Damage, StringComparison.Ordinal);

    [Fact]
    public void Damage_of_any_kind_is_told_of_or_does_no_harm()
    {
        var random = new Random(Seed);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var affixes = Damage(Encoding.UTF8.GetBytes(TinyDictionary.Affixes), random);
            var words = Damage(Encoding.UTF8.GetBytes(TinyDictionary.Words), random);
            var (lexicon, damage) = HunspellLexicon.Read(affixes, words);
            Assert.True(lexicon is null != damage is null);
            if (lexicon is null)
            {
                refused++;
                continue;
            }

            foreach (var word in (string[])["unloved", "21st", "NATO'S", "well-known-", "recieve", "\uD800", new string('a', 300)])
            {
                lexicon.Knows(word);
                lexicon.Propose(word, 3);
            }
        }

        Assert.InRange(refused, Rounds / 20, Rounds * 19 / 20);
    }

    [Fact]
    public void A_dictionary_made_to_be_slow_ends_in_silence()
    {
        var affixes = new StringBuilder("SET UTF-8\nFLAG num\n");
        foreach (var kind in (string[])["PFX", "SFX"])
        {
            affixes.Append(null, $"{kind} 1 Y 20000\n");
            for (var i = 0; i < 20_000; i++) affixes.Append(null, $"{kind} 1 0 a/1 .\n");
        }

        var lexicon = TinyDictionary.Read(affixes.ToString(), "1\nword/1\n").Lexicon!;
        Assert.True(lexicon.Knows(new string('a', 90)));
        Assert.Empty(lexicon.Propose("aaaaaaaaaaaaaaaaaaaa", 3));
    }

    [Fact]
    public void Rules_made_to_be_slow_end_in_silence()
    {
        var lexicon = TinyDictionary.Read("COMPOUNDMIN 1\nCOMPOUNDRULE 1\nCOMPOUNDRULE " + string.Concat(Enumerable.Repeat("a*", 500)) + "b\n", "1\na/a\n").Lexicon!;
        Assert.True(lexicon.Knows(new string('a', 40)));
    }

    // One of: cut off, bytes changed, a piece doubled, a piece lost, nothing.
    private static byte[] Damage(byte[] bytes, Random random)
    {
        var (start, end) = (random.Next(bytes.Length), random.Next(bytes.Length));
        if (start > end) (start, end) = (end, start);
        switch (random.Next(5))
        {
            case 0: return bytes[..end];
            case 1:
                for (var i = 0; i < 5; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            case 2: return [.. bytes[..end], .. bytes[start..]];
            case 3: return [.. bytes[..start], .. bytes[Math.Min(end, start + 40)..]];
            default: return bytes;
        }
    }
}
