using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.Normalisation;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("l’eau", "l'eau")]
    [InlineData("« Oui »", "\"Oui\"")]
    [InlineData("«\u00A0Oui\u00A0»", "\"Oui\"")]
    [InlineData("“Oui”", "\"Oui\"")]
    [InlineData("10\u202F000 habitants", "10,000 habitants")]
    [InlineData("1 234 567,89 €", "1,234,567.89 €")]
    [InlineData("3,5 %", "3.5%")]
    [InlineData("1,2,3", "1,2,3")]
    [InlineData("en 2023 450 maires", "en 2023 450 maires")]
    [InlineData("12 h 30", "12:30")]
    [InlineData("9h05", "9:05")]
    [InlineData("Quoi ? Oui ; non : si !", "Quoi? Oui; non: si!")]
    [InlineData("un :mot", "un :mot")]
    [InlineData("le cœur", "le coeur")]
    [InlineData("bibliothe\u0300que", "bibliothèque")]
    [InlineData("biblio\u00ADthèque", "bibliothèque")]
    [InlineData("a\u0000b", "ab")]
    [InlineData("a \t\n b", "a b")]
    [InlineData("", "")]
    public void Writes_plainly_what_French_typography_sets(string stored, string expected) =>
        Assert.Equal(expected, Normalise(stored).Text);

    [Theory]
    [InlineData("L’œuvre coûte 10\u202F000,50 € : « c’est bibliothe\u0300que cher » à 12 h 30 !")]
    [InlineData("\u00AD\u00AD")]
    [InlineData("😀 « 😀 »")]
    public void Knows_the_way_back_for_every_character(string stored)
    {
        var normalised = Normalise(stored);

        var position = 0;
        for (var i = 0; i < normalised.Text.Length; i++)
        {
            var origin = normalised.ToStored(new(i, 1));
            Assert.InRange(origin.Start, Math.Max(0, position - 20), stored.Length);
            Assert.InRange(origin.End, origin.Start, stored.Length);
            Assert.True(origin.Start >= position || origin.End >= position, "Origins run forward.");
            position = Math.Max(position, origin.Start);
            if (char.IsLetter(normalised.Text[i]) && char.IsAscii(normalised.Text[i]) && origin.Length == 1 && char.IsAscii(stored[origin.Start])) Assert.Equal(stored[origin.Start], normalised.Text[i]);
        }
    }

    [Fact]
    public void Finds_a_stretch_of_the_stored_text_again()
    {
        const string stored = "Il dit : « le prix est de 10 000 euros ».";
        var normalised = Normalise(stored);
        var word = new TextSpan(stored.IndexOf("10 000", StringComparison.Ordinal), "10 000".Length);

        var found = normalised.FromStored(word);

        Assert.Equal("10,000", found.In(normalised.Text));
        Assert.Equal(word, normalised.ToStored(found));
    }

    [Fact]
    public void Leaves_protected_stretches_as_they_are()
    {
        const string stored = "« a » « b »";

        Assert.Equal("\"a\" « b »", Normaliser.Normalise(stored, new(0, stored.Length), [new(6, 5)]).Text);
    }

    [Fact]
    public void Gives_offsets_into_the_whole_text()
    {
        const string stored = "Avant. L’eau.";

        var normalised = Normaliser.Normalise(stored, new(7, 6), []);

        Assert.Equal("L'eau.", normalised.Text);
        Assert.Equal(new TextSpan(9, 3), normalised.ToStored(new(2, 3)));
    }

    private static NormalisedText Normalise(string stored) => Normaliser.Normalise(stored, new(0, stored.Length), []);
}
