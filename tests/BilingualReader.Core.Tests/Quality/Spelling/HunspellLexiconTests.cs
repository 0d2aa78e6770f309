using System.Text;

namespace BilingualReader.Core.Tests.Quality.Spelling;

public sealed class HunspellLexiconTests
{
    [Theory]
    [InlineData("love")]
    [InlineData("loved")]
    [InlineData("loves")]
    [InlineData("cried")]
    [InlineData("cries")]
    [InlineData("walked")]
    public void Suffixes_are_taken_off_where_their_condition_holds(string word) => Assert.True(TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("lovedd")]
    [InlineData("cryed")]
    [InlineData("crys")]
    [InlineData("walkd")]
    [InlineData("phones")]
    [InlineData("s")]
    [InlineData("")]
    public void A_form_that_no_stem_gives_is_unknown(string word) => Assert.False(TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("unlove", true)]
    [InlineData("inwalk", true)]
    [InlineData("inlogic", false)]
    [InlineData("unwalk", false)]
    public void Prefixes_are_taken_off_where_their_condition_holds(string word, bool isKnown) => Assert.Equal(isKnown, TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("unloved", true)]
    [InlineData("inwalked", false)]
    public void A_prefix_and_a_suffix_go_together_where_both_allow_it(string word, bool isKnown) => Assert.Equal(isKnown, TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("realize", true)]
    [InlineData("realized", true)]
    [InlineData("realizes", true)]
    [InlineData("reald", false)]
    [InlineData("realizeds", false)]
    public void A_suffix_may_take_another(string word, bool isKnown) => Assert.Equal(isKnown, TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("happiness", false)]
    [InlineData("unhappiness", true)]
    [InlineData("stem", false)]
    [InlineData("stems", true)]
    public void What_needs_an_affix_is_no_word_without(string word, bool isKnown) => Assert.Equal(isKnown, TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("1st", true)]
    [InlineData("21st", true)]
    [InlineData("11th", true)]
    [InlineData("12th", true)]
    [InlineData("212th", true)]
    [InlineData("11st", false)]
    [InlineData("1th", false)]
    [InlineData("21th", false)]
    public void Ordinals_are_made_of_their_parts(string word, bool isKnown) => Assert.Equal(isKnown, TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("Love", true)]
    [InlineData("LOVE", true)]
    [InlineData("LOVED", true)]
    [InlineData("LoVe", false)]
    [InlineData("Paris", true)]
    [InlineData("PARIS", true)]
    [InlineData("PARIS'S", true)]
    [InlineData("paris", false)]
    [InlineData("NATO's", true)]
    [InlineData("NATO'S", true)]
    [InlineData("Nato", false)]
    [InlineData("iPhones", true)]
    [InlineData("IPHONE", true)]
    [InlineData("Iphone", false)]
    [InlineData("pH", true)]
    [InlineData("PH", false)]
    public void Capitals_follow_the_dictionary(string word, bool isKnown) => Assert.Equal(isKnown, TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("can't")]
    [InlineData("can’t")]
    [InlineData("Paris’s")]
    public void Apostrophes_are_straight_or_curly(string word) => Assert.True(TinyDictionary.Lexicon.Knows(word));

    [Theory]
    [InlineData("well-known", true)]
    [InlineData("well-loved-walk", true)]
    [InlineData("well-", true)]
    [InlineData("well-knwon", false)]
    [InlineData("-", false)]
    public void Hyphens_part_words(string word, bool isKnown) => Assert.Equal(isKnown, TinyDictionary.Lexicon.Knows(word));

    [Fact]
    public void A_dictionary_says_itself_where_words_may_be_cut()
    {
        var lexicon = TinyDictionary.Read("SET UTF-8\nBREAK 1\nBREAK +\n", "2\nwell\nknown\n").Lexicon!;
        Assert.True(lexicon.Knows("well+known"));
        Assert.False(lexicon.Knows("well-known"));
    }

    [Fact]
    public void A_forbidden_word_is_unknown() => Assert.False(TinyDictionary.Lexicon.Knows("bad"));

    [Theory]
    [InlineData("recieve", "receive")]
    [InlineData("fone", "phone")]
    [InlineData("lvoe", "love")]
    [InlineData("lov", "love")]
    [InlineData("lovve", "love")]
    [InlineData("lave", "love")]
    [InlineData("Recieved", "Received")]
    [InlineData("paris", "Paris")]
    [InlineData("cafa", "cafá")]
    [InlineData("wellknown", "well known")]
    public void What_was_meant_is_proposed_first(string word, string meant) => Assert.Equal(meant, TinyDictionary.Lexicon.Propose(word, 3)[0]);

    [Theory]
    [InlineData("dmn")]
    [InlineData("damm")]
    [InlineData("xxxxxxxxxxxx")]
    [InlineData("x")]
    [InlineData("")]
    public void Nothing_is_proposed_where_nothing_fits_or_the_word_is_not_to_be_proposed(string word) => Assert.Empty(TinyDictionary.Lexicon.Propose(word, 3));

    [Theory]
    [InlineData("num", "7", "65000", "7,65000")]
    [InlineData("long", "aa", "a/", "aaa/")]
    [InlineData("UTF-8", "é", "ß", "éß")]
    public void Flags_are_written_in_several_ways(string style, string suffix, string prefix, string flags)
    {
        var lexicon = TinyDictionary.Read($"SET UTF-8\nFLAG {style}\nSFX {suffix} Y 1\nSFX {suffix} 0 s .\nPFX {prefix} Y 1\nPFX {prefix} 0 re .\n", $"2\nplay/{flags}\nstay/{suffix}\n").Lexicon!;
        Assert.All(["plays", "replay", "replays", "stays"], word => Assert.True(lexicon.Knows(word)));
        Assert.False(lexicon.Knows("restay"));
    }

    [Fact]
    public void Sets_of_flags_have_numbers()
    {
        var lexicon = TinyDictionary.Read("SET UTF-8\nAF 2\nAF S\nAF SR\nSFX S Y 1\nSFX S 0 s .\nPFX R Y 1\nPFX R 0 re/1 .\n", "2\nplay/2\nstay/1\n").Lexicon!;
        Assert.All(["plays", "replays", "stays"], word => Assert.True(lexicon.Knows(word)));
        Assert.False(lexicon.Knows("restay"));
        Assert.Contains("names no set of flags", TinyDictionary.Read("AF 1\nAF S\n", "1\nplay/2\n").Damage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ISO8859-1", "café", "iso-8859-1")]
    [InlineData("ISO8859-15", "cœur", "iso-8859-15")]
    [InlineData("UTF-8", "cœur", "utf-8")]
    public void Dictionaries_come_in_several_encodings(string name, string word, string encoding)
    {
        var codes = encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var lexicon = TinyDictionary.Read($"SET {name}\n", $"1\n{word}\n", codes).Lexicon!;
        Assert.True(lexicon.Knows(word));
    }

    [Fact]
    public void Remarks_and_marks_of_byte_order_are_passed_over()
    {
        var lexicon = TinyDictionary.Read("\uFEFF# A remark\r\nSET UTF-8\r\nSFX S Y 1\r\nSFX S 0 s . # plural\r\n", "\uFEFF3\r\nplay/S\tpo:noun\r\nstay po:verb\r\nkm\\/h\r\n").Lexicon!;
        Assert.All(["play", "plays", "stay", "km/h"], word => Assert.True(lexicon.Knows(word), word));
    }
}
