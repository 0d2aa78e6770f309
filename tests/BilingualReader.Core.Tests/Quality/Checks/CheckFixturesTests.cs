using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Quality.Checks;

public sealed class CheckFixturesTests
{
    // Pieces that checks look for, so that random texts have something to find.
    private static readonly string[] Pieces =
    [
        " ", "  ", "«", "»", "“", "”", "\"", "'", "’", "(", ")", "[", "]", ".", "!", "?", ",", ";", ":", "…", "-", " - ", "\n", "\n\n", "\u00A0", "\u202F", "\u200B", "\uD83D", "\uDE00", "\uFFFD", "Ã©", "&eacute;",
        "12,5", "1 000", "3 %", "10 km", "2 milliards", "3 million", "le 3 mai 2024", "May 3, 2024", "14 h 30", "2:30 pm", "lundi", "Monday", "monday", "the", "the the", "The", "le roi", "n'est pas", "not", "OTAN", "NATO",
        "Jean Dupont", "<script>", "javascript:x", "https://a.example/b", "# ", "color", "colour", "aurait tué", "a", "É", "\u0000", "[1]", "@ab", "99999999999999999999999999", "30 32 999", "31/12/2024", "goverment", "Goverment", "authorisation", "e\u0301", "´",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces)).ToArbitrary();

    public static TheoryData<int, string, string> Bad() => [.. CheckFixtures.Bad.Select((fixture, at) => (at, fixture.Check, fixture.Input.Target))];

    public static TheoryData<int, string, string> Good() => [.. CheckFixtures.Good.Select((fixture, at) => (at, fixture.Check, fixture.Input.Target))];

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_wrong_is_found_with_its_places(int at, string check, string target)
    {
        var input = CheckFixtures.Bad[at].Input;
        var findings = QaChecks.Find(check)!.Check(input).ToList();
        Assert.NotEmpty(findings);
        Assert.NotNull(target);
        Assert.All(findings, finding => AssertSound(finding, input));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void What_is_right_passes(int at, string check, string target)
    {
        Assert.NotNull(target);
        Assert.Empty(QaChecks.Find(check)!.Check(CheckFixtures.Good[at].Input));
    }

    [Fact]
    public void Every_check_has_a_fixture_of_either_kind()
    {
        Assert.Equal([], QaChecks.All.Select(check => check.Id).Except(CheckFixtures.Bad.Select(fixture => fixture.Check)));
        Assert.Equal([], QaChecks.All.Select(check => check.Id).Except(CheckFixtures.Good.Select(fixture => fixture.Check)));
    }

    [Fact]
    public void Ids_are_stable_lower_case_and_each_once()
    {
        Assert.Equal(QaChecks.All.Length, QaChecks.All.Select(check => check.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(QaChecks.All, check => Assert.Matches("^[a-z]+(-[a-z]+)*$", check.Id));
        Assert.All(QaChecks.All, check => Assert.EndsWith(".", check.Description, StringComparison.Ordinal));
        Assert.Subset(QaChecks.All.Select(check => check.Id).ToHashSet(), new HashSet<string> { "terms", "numbers", "unchanged", "untranslated", "quotes", "length" });
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_fix_leaves_less_to_be_found(int at, string check, string target)
    {
        Assert.NotNull(target);
        var input = CheckFixtures.Bad[at].Input;
        foreach (var fix in QaChecks.Find(check)!.Check(input).Select(finding => finding.Fix).OfType<FindingFix>()) AssertMended(check, input, fix);
    }

    [Theory]
    [InlineData("number-format")]
    [InlineData("quote-pairs")]
    [InlineData("end-mark")]
    [InlineData("mark-spaces")]
    [InlineData("spaces")]
    [InlineData("doubled-word")]
    [InlineData("capitals")]
    [InlineData("spelling")]
    [InlineData("dashes")]
    [InlineData("markup-space")]
    [InlineData("term-case")]
    [InlineData("term-articles")]
    public void These_checks_offer_a_fix(string check) =>
        Assert.Contains(CheckFixtures.Bad.Where(fixture => fixture.Check == check), fixture => QaChecks.Find(check)!.Check(fixture.Input).Any(finding => finding.Fix is not null));

    [Fact]
    public void No_text_makes_a_check_fail_and_all_places_lie_inside_the_texts() => Prop.ForAll(Texts, Texts, (source, target) =>
    {
        var input = InputOf(source, target);
        foreach (var finding in QaChecks.All.SelectMany(check => check.Check(input))) AssertSound(finding, input);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Fixes_of_random_texts_leave_less_to_be_found() => Prop.ForAll(Texts, Texts, (source, target) =>
    {
        var input = InputOf(source, target) with { TargetCodes = default };
        foreach (var check in QaChecks.All)
        {
            foreach (var fix in check.Check(input).Select(finding => finding.Fix).OfType<FindingFix>()) AssertMended(check.Id, input, fix);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void AssertSound(Finding finding, QaInput input)
    {
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        Assert.All(finding.Source, span => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= input.Source.Length, $"{finding.Check}: {span} in {input.Source.Length}"));
        Assert.All(finding.Target, span => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= input.Target.Length, $"{finding.Check}: {span} in {input.Target.Length}"));
    }

    // Markup and terms have moved; only the text counts.
    private static void AssertMended(string check, QaInput input, FindingFix fix)
    {
        Assert.NotEqual(input.Target, fix.Target);
        var before = QaChecks.Find(check)!.Check(input).Count();
        var after = QaChecks.Find(check)!.Check(input with { Target = fix.Target, Terms = [], TargetCodes = default }).ToList();
        Assert.True(after.Count < before, $"{check}: “{input.Target}” becomes “{fix.Target}”, and still: {string.Join(' ', after.Select(finding => finding.Message))}");
    }

    private static QaInput InputOf(string source, string target) => new(source, target, [])
    {
        Number = 1,
        SourceCodes = [new InlineCode("1", InlineCodeKind.Link, new TextSpan(2, 40), "https://a.example"), new InlineCode("2", InlineCodeKind.Code, new TextSpan(-3, 2))],
        TargetCodes = [new InlineCode("1", InlineCodeKind.Link, new TextSpan(1, 4), "file:x"), new InlineCode("3", InlineCodeKind.Cell, new TextSpan(3, int.MaxValue))],
        Article = new QaArticle([new QaPair(1, source, target), new QaPair(2, target, source)]),
        IsBritish = true,
        Spelling = FewWords.Spelling,
    };
}
