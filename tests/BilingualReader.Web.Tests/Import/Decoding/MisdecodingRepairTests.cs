using BilingualReader.Web.Import.Decoding;

namespace BilingualReader.Web.Tests.Import.Decoding;

public sealed class MisdecodingRepairTests
{
    [Theory]
    [InlineData("DÃ©cembre", "Décembre")]
    [InlineData("5 fÃ©vrier Ã  Paris", "5 février Ã  Paris")]
    [InlineData("DÈcembre", "Décembre")]
    [InlineData("fÈvrier", "février")]
    public void A_misdecoded_word_is_read_as_it_was(string text, string expected) =>
        Assert.Equal(expected, MisdecodingRepair.Repair(text));

    [Theory]
    [InlineData("Décembre")]
    [InlineData("DÉCEMBRE")]
    [InlineData("À Évian, l'Élysée")]
    [InlineData("صنعاء 漢字 𝒳")]
    public void A_sound_word_stays(string text) => Assert.Equal(text, MisdecodingRepair.Repair(text));
}
