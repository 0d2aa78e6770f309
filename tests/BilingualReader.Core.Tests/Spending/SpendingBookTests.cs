using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Spending;

public sealed class SpendingBookTests
{
    [Fact]
    public void What_is_set_aside_counts_until_the_end_of_the_call_is_known()
    {
        Assert.Equal(new SpendingSum(1, 2, 0, 0, 300, 0.003m), Spent.Fold(Spent.Reserved("a", ("Un.", 100), ("Deux.", 200))).Sum());
    }

    [Fact]
    public void A_settled_call_counts_what_the_service_charged()
    {
        var book = Spent.Fold(Spent.Reserved("a", ("Un.", 100), ("Deux.", 200)), Spent.Settled("a", 90, 180));
        Assert.Equal(new SpendingSum(1, 2, 270, 0.0027m, 0, 0), book.Sum());
        Assert.Empty(book.FindDoubts(Spent.Nobody));
    }

    [Fact]
    public void A_call_that_cannot_have_been_charged_leaves_nothing()
    {
        var book = Spent.Fold(Spent.Reserved("a", ("Un.", 100)), new CallReleased("a", Spent.Noon));
        Assert.Equal(default, book.Sum());
        Assert.Empty(book.Days);
        Assert.Null(book.FindDoubt(Spent.Key("Un."), Spent.Nobody));
    }

    [Fact]
    public void A_call_under_way_is_no_doubt_and_becomes_one_when_its_process_is_gone()
    {
        var book = Spent.Fold(Spent.Reserved("a", ("Un.", 100)));
        Assert.Null(book.FindDoubt(Spent.Key("Un."), Spent.Everybody));
        Assert.Equal("a", book.FindDoubt(Spent.Key("Un."), Spent.Nobody)?.Call);
        Assert.Null(book.FindDoubt(Spent.Key("Deux."), Spent.Nobody));
    }

    [Fact]
    public void A_doubted_call_is_a_doubt_also_while_its_process_runs_and_counts_as_spent()
    {
        var book = Spent.Fold(Spent.Reserved("a", ("Un.", 100)), new CallDoubted("a", Spent.Noon));
        Assert.NotNull(book.FindDoubt(Spent.Key("Un."), Spent.Everybody));
        Assert.Equal(100, book.Sum().AllUnits);
    }

    [Fact]
    public void A_later_result_that_was_paid_for_answers_the_doubt_text_by_text()
    {
        var book = Spent.Fold(
            Spent.Reserved("a", ("Un.", 100), ("Deux.", 200)), new CallDoubted("a", Spent.Noon), Spent.Reserved("b", ("Un.", 100)), Spent.Settled("b", 100));
        Assert.Null(book.FindDoubt(Spent.Key("Un."), Spent.Nobody));
        Assert.NotNull(book.FindDoubt(Spent.Key("Deux."), Spent.Nobody));
        Assert.Equal(1, Assert.Single(book.FindDoubts(Spent.Nobody)).Texts);

        book.Apply(Spent.Reserved("c", ("Deux.", 200)));
        book.Apply(Spent.Settled("c", 200));
        Assert.Empty(book.FindDoubts(Spent.Nobody));
        Assert.Equal((300L, 300L), (book.Sum().Units, book.Sum().PendingUnits));
    }

    [Fact]
    public void An_earlier_result_answers_no_later_doubt()
    {
        var book = Spent.Fold(Spent.Reserved("a", ("Un.", 100)), Spent.Settled("a", 100), Spent.Reserved("b", ("Un.", 100)), new CallDoubted("b", Spent.Noon));
        Assert.Equal("b", book.FindDoubt(Spent.Key("Un."), Spent.Everybody)?.Call);
    }

    [Fact]
    public void A_result_that_was_paid_for_and_could_not_be_used_is_a_doubt()
    {
        var book = Spent.Fold(Spent.Reserved("a", ("Un.", 100)), new CallSettled("a", Spent.Noon, [90], IsKept: false));
        var doubt = book.FindDoubt(Spent.Key("Un."), Spent.Everybody)!;
        Assert.True(doubt.IsCharged);
        Assert.Equal(90, doubt.Units);
        Assert.Equal((90L, 0L), (book.Sum().Units, book.Sum().PendingUnits));
        book.Apply(new DoubtCleared("a", Spent.Noon, WasCharged: true));
        Assert.Null(book.FindDoubt(Spent.Key("Un."), Spent.Everybody));
        Assert.Equal(90, book.Sum().Units);
    }

    [Theory]
    [InlineData(true, 1, 100)]
    [InlineData(false, 0, 0)]
    public void A_person_clears_a_doubt_and_says_whether_it_was_charged(bool wasCharged, int calls, long units)
    {
        var book = Spent.Fold(Spent.Reserved("a", ("Un.", 100)), new CallDoubted("a", Spent.Noon), new DoubtCleared("a", Spent.Noon, wasCharged));
        Assert.Null(book.FindDoubt(Spent.Key("Un."), Spent.Nobody));
        Assert.Empty(book.FindDoubts(Spent.Nobody));
        Assert.Equal((calls, units, 0L), (book.Sum().Calls, book.Sum().Units, book.Sum().PendingUnits));
    }

    [Fact]
    public void Days_and_months_follow_the_clock_on_the_wall()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(3), "test", "test");
        var book = new SpendingBook(zone);
        var late = new DateTimeOffset(2026, 1, 31, 22, 0, 0, TimeSpan.Zero);
        book.Apply(new CallReserved("a", Spent.Noon, "me", Spent.Request("run", null, ("Un.", 100))));
        book.Apply(new CallReserved("b", late, "me", Spent.Request("run", null, ("Deux.", 200))));
        Assert.Equal([new DateOnly(2026, 2, 1), new DateOnly(2026, 1, 31)], book.Days.Select(day => day.Day));
        Assert.Equal(200, book.UseOf(SpendingSpan.Day, late, "run", "EUR").Units);
        Assert.Equal(200, book.UseOf(SpendingSpan.Month, late, "run", "EUR").Units);
        Assert.Equal(100, book.UseOf(SpendingSpan.Month, Spent.Noon, "run", "EUR").Units);
        Assert.Equal(300, book.UseOf(SpendingSpan.Run, late, "run", "EUR").Units);
        Assert.Equal(0, book.UseOf(SpendingSpan.Run, late, "other", "EUR").Units);
    }

    [Fact]
    public void Money_of_another_currency_counts_in_units_only()
    {
        var book = Spent.Fold(new CallReserved("a", Spent.Noon, "me", Spent.Request("run", new EngineRate(BillingUnit.Tokens, 10, "USD"), ("Un.", 1_000_000))));
        Assert.Equal(new SpendingUse(0, 1_000_000), book.UseOf(SpendingSpan.Day, Spent.Noon, "run", "EUR"));
        Assert.Equal(new SpendingUse(10, 1_000_000), book.UseOf(SpendingSpan.Day, Spent.Noon, "run", "USD"));
    }

    [Fact]
    public void Entries_that_fit_nothing_change_nothing()
    {
        var book = Spent.Fold(Spent.Settled("x", 5), new CallReleased("y", Spent.Noon), Spent.Reserved("a", ("Un.", 100)), Spent.Reserved("a", ("Un.", 100)), Spent.Settled("a", 100), Spent.Settled("a", 100));
        Assert.Equal(new SpendingSum(1, 1, 100, 0.001m, 0, 0), book.Sum());
    }

    [Fact]
    public void A_text_that_another_living_process_has_sent_is_elsewhere()
    {
        var book = Spent.Fold(Spent.Reserved("a", ("Un.", 100)));
        Assert.True(book.IsElsewhere(Spent.Key("Un."), "you", Spent.Everybody));
        Assert.False(book.IsElsewhere(Spent.Key("Un."), "me", Spent.Everybody));
        Assert.False(book.IsElsewhere(Spent.Key("Un."), "you", Spent.Nobody));
    }
}
