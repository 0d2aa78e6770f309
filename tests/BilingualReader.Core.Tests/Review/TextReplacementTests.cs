using BilingualReader.Core.Review;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Review;

public sealed class TextReplacementTests
{
    [Theory]
    [InlineData("the ship and the ships", "ship", "vessel", false, false, "the vessel and the vessels")]
    [InlineData("the ship and the ships", "ship", "vessel", false, true, "the vessel and the ships")]
    [InlineData("Ship ahoy, ship", "ship", "vessel", false, true, "Vessel ahoy, vessel")]
    [InlineData("Ship ahoy, ship", "ship", "vessel", true, true, "Ship ahoy, vessel")]
    [InlineData("nothing here", "ship", "vessel", false, false, "nothing here")]
    [InlineData("a\u00A0b and a b", "a b", "c", false, true, "c and c")]
    [InlineData("it’s and it's", "it's", "it is", false, false, "it is and it is")]
    [InlineData("aaaa", "aa", "b", false, false, "bb")]
    [InlineData("keep", "keep", "", false, false, "")]
    [InlineData("UN and un", "UN", "United Nations", true, true, "United Nations and un")]
    public void Words_are_replaced(string text, string find, string replace, bool isCaseExact, bool isWholeWord, string expected) =>
        Assert.Equal(expected, new TextReplacement(find, replace, isCaseExact, isWholeWord).ApplyTo(text));

    [Fact]
    public void Any_text_is_taken_and_nothing_beside_the_words_is_changed() =>
        Prop.ForAll<NonNull<string>, NonEmptyString, bool>((text, find, isExact) =>
        {
            var replacement = new TextReplacement(find.Get, find.Get, isExact, !isExact);
            var spans = replacement.FindIn(text.Get);
            return spans.All(span => span.Start >= 0 && span.End <= text.Get.Length) && spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
                && (spans.Length > 0 || replacement.ApplyTo(text.Get) == text.Get);
        }).QuickCheckThrowOnFailure();
}
