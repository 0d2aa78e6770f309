using BilingualReader.Core.Quality;

namespace BilingualReader.Core.Tests.Quality;

public sealed class CheckSettingsTests
{
    private static readonly QaInput Wrong = new("Il a 12 chats.", "He has 13 cats.", []);

    [Fact]
    public void A_check_that_is_off_says_nothing() => Assert.Empty(QaChecks.Run(Wrong, CheckSettings.Default.With("numbers", CheckLevel.Off)));

    [Theory]
    [InlineData(CheckLevel.Info, FindingSeverity.Info)]
    [InlineData(CheckLevel.Warning, FindingSeverity.Warning)]
    [InlineData(CheckLevel.Error, FindingSeverity.Error)]
    public void A_level_is_the_severity_of_the_findings(CheckLevel level, FindingSeverity severity) =>
        Assert.All(QaChecks.Run(Wrong, CheckSettings.Default.With("numbers", level)), finding => Assert.Equal(severity, finding.Severity));

    [Fact]
    public void Nothing_said_is_what_the_checks_do_by_themselves() =>
        Assert.Equal(QaChecks.Run("Il a 12 chats.", "He has 13 cats.", []), QaChecks.Run(Wrong, CheckSettings.Default));

    [Fact]
    public void The_article_goes_before_the_library()
    {
        var library = CheckSettings.Default.With("numbers", CheckLevel.Off).With("quotes", CheckLevel.Error) with { IsBritish = true };
        var both = library.Under(CheckSettings.Default.With("numbers", CheckLevel.Info));
        Assert.Equal((CheckLevel.Info, CheckLevel.Error, true), (both.Find("numbers"), both.Find("quotes"), both.IsBritish));
        Assert.Null(both.With("numbers", null).Find("numbers"));
    }

    [Fact]
    public void Settings_that_say_the_same_are_equal()
    {
        Assert.Equal(CheckSettings.Default.With("a", CheckLevel.Off).With("b", CheckLevel.Info), CheckSettings.Default.With("b", CheckLevel.Info).With("a", CheckLevel.Off));
        Assert.NotEqual(CheckSettings.Default, CheckSettings.Default with { IsBritish = false });
        Assert.Equal(CheckSettings.Default, CheckSettings.Default.With("a", CheckLevel.Off).With("a", null));
    }

    [Fact]
    public void The_spelling_of_the_settings_is_that_of_the_check() =>
        Assert.Contains(QaChecks.Run(new QaInput("La couleur.", "The color.", []), CheckSettings.Default with { IsBritish = true }), finding => finding.Check == "spelling");

    [Fact]
    public void A_copy_with_another_text_is_read_anew()
    {
        Assert.NotEmpty(QaChecks.Find("numbers")!.Check(Wrong));
        Assert.Empty(QaChecks.Find("numbers")!.Check(Wrong with { Target = "He has 12 cats." }));
    }
}
