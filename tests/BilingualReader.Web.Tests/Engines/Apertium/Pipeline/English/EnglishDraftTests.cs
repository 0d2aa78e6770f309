using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.English;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.English;

public sealed class EnglishDraftTests
{
    [Fact]
    public void A_change_leaves_the_places_of_the_words_right()
    {
        var draft = Draft();

        Assert.True(draft.TryReplace(new(0, 2), "one"));

        Assert.Equal("one cat sleeps", draft.Text);
        Assert.Equal(["0:one", "1:cat", "2:sleeps"], Places(draft));
    }

    [Fact]
    public void Protected_text_is_never_changed()
    {
        var draft = new EnglishDraft();
        draft.Append("a ", []);
        draft.Append("the the", [0], isLocked: true);

        Assert.False(draft.TryReplace(new(2, 7), "the"));
        Assert.False(draft.TryReplace(new(4, 0), "x"));
        Assert.False(draft.TryReplace(new(0, 3), "xx"));
        Assert.Equal("a the the", draft.Text);
    }

    [Fact]
    public void What_stays_the_same_is_not_a_change()
    {
        var draft = new EnglishDraft();
        draft.Append("a ", []);
        draft.Append("apple", [0], isLocked: true);

        Assert.True(draft.TryReplace(new(0, 7), "an apple"));
        Assert.Equal("an apple", draft.Text);
    }

    [Fact]
    public void An_adjective_moves_before_its_noun_with_its_owner()
    {
        var draft = new EnglishDraft();
        draft.Append("bases", [0]);
        draft.Append(" ", []);
        draft.Append("Americans", [1]);

        draft.MoveBack(new(6, 9), 0);

        Assert.Equal("American bases", draft.Text);
        Assert.Equal(["1:American", "0:bases"], Places(draft));
    }

    [Fact]
    public void Drops_and_recognises_its_last_word()
    {
        var draft = new EnglishDraft();
        draft.Append("in the ", []);

        Assert.True(draft.EndsInWord("the"));
        draft.DropLastWord("a", "the");
        Assert.Equal("in ", draft.Text);
        Assert.False(draft.EndsInWord("the"));
    }

    [Theory]
    [InlineData("\"le mot", "\"Le mot")]
    [InlineData("...", "...")]
    [InlineData("", "")]
    public void Makes_the_first_letter_a_capital(string text, string expected)
    {
        var draft = new EnglishDraft();
        draft.Append(text, [0], isLocked: true);

        draft.Capitalise();

        Assert.Equal(expected, draft.Text);
    }

    private static EnglishDraft Draft()
    {
        var draft = new EnglishDraft();
        draft.Append("an", [0]);
        draft.Append(" ", []);
        draft.Append("cat", [1]);
        draft.Append(" ", []);
        draft.Append("sleeps", [2]);
        return draft;
    }

    private static IEnumerable<string> Places(EnglishDraft draft) => draft.Places().Select(place => $"{place.Token}:{place.Span.In(draft.Text)}");
}
