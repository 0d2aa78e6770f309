using BilingualReader.Neural.Files;
using BilingualReader.Neural.Tests.Writing;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Tests.Tokens;

/// <summary>Normalising, cutting and joining with a written vocabulary.</summary>
public sealed class TokeniserTests
{
    private static readonly Vocabulary Written = VocabularyFile.Read(new MemoryStream(VocabularyWriter.Write(400)));
    private static readonly Vocabulary WithoutBytes = VocabularyFile.Read(new MemoryStream(VocabularyWriter.Write(400, hasByteFallback: false)));

    [Theory]
    [InlineData("le chat", "le chat")]
    [InlineData("  le \t chat\u00A0 ", "le chat")]
    [InlineData("\uFB01n\u2026 de\u200B", "fin... de")]
    [InlineData("caf\u0065\u0301", "café")]
    [InlineData("__sym1__ le __sym3__chat", "__sym1__ le __sym3__chat")]
    [InlineData("中文 \U0001F600", "中文 \U0001F600")]
    public void What_is_cut_and_joined_again_is_the_normalised_text(string text, string normalised) =>
        Assert.Equal(normalised, Detokeniser.Decode(Written, [.. new Tokeniser(Written).Encode(text).Select(token => token.Id)]).Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \t \u00A0")]
    public void Only_space_gives_nothing(string text) => Assert.Empty(new Tokeniser(Written).Encode(text));

    [Fact]
    public void Symbols_of_the_user_are_one_token_and_untouched() =>
        Assert.Contains(new Tokeniser(Written).Encode("le chat__sym2__e"), token => token.Id == VocabularyWriter.FirstSymbol + 2);

    [Fact]
    public void Unknown_characters_become_bytes_or_one_unknown_token()
    {
        var bytes = new Tokeniser(Written).Encode("中文").Count(token => Written[token.Id].Type == PieceType.Byte);
        var unknown = new Tokeniser(WithoutBytes).Encode("中文").Count(token => token.Id == WithoutBytes.Unknown);
        Assert.Equal((6, 1), (bytes, unknown));
    }

    [Fact]
    public void A_surrogate_without_its_partner_is_the_replacement_character() =>
        Assert.Equal("\uFFFD le", Detokeniser.Decode(Written, [.. new Tokeniser(Written).Encode("\uD800 le").Select(token => token.Id)]).Text);

    [Fact]
    public void Places_of_tokens_are_those_of_the_text_that_was_given()
    {
        const string Text = "  le\u00A0 chat \uFB01n";
        Assert.All(new Tokeniser(Written).Encode(Text), token => Assert.InRange(token.Start + token.Length, token.Start, Text.Length));
        Assert.Equal("chat", Covered(Text, "\u2581chat"));
        Assert.Equal("le", Covered(Text, "\u2581le"));

        static string Covered(string text, string piece)
        {
            var token = new Tokeniser(Written).Encode(text).First(token => Written.TextOf(token.Id) == piece);
            return text.Substring(token.Start, token.Length);
        }
    }

    [Fact]
    public void Bytes_that_make_no_character_become_replacement_characters_one_by_one()
    {
        int[] ids = [Written.Bytes[0xE4], Written.Bytes[0xB8], Written.Bytes[0xAD], Written.Bytes[0xE4], Written.Bytes[0x41]];
        Assert.Equal("中\uFFFDA", Detokeniser.Decode(Written, ids).Text);
    }

    [Fact]
    public void A_character_that_is_cut_off_becomes_one_replacement_character_for_each_byte() =>
        Assert.Equal("\uFFFD\uFFFDA", Detokeniser.Decode(Written, [Written.Bytes[0xE4], Written.Bytes[0xB8], Written.Bytes[0x41]]).Text);

    [Fact]
    public void Places_of_a_translation_cover_its_words()
    {
        var ids = new Tokeniser(Written).Encode("le chat de la").Select(token => token.Id).ToArray();
        var (text, places) = Detokeniser.Decode(Written, ids);
        Assert.Equal("le chat de la".Replace(" ", "", StringComparison.Ordinal), string.Concat(places.Select(place => text.Substring(place.Start, place.Length))));
    }
}
