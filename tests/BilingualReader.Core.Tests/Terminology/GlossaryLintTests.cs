using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology;

/// <summary>What no single line of a glossary shows.</summary>
public sealed class GlossaryLintTests
{
    [Fact]
    public void English_that_another_entry_forbids_is_noted()
    {
        var problem = Assert.Single(Check("grève\tstrike", "frappe\tblow\tstrike"));

        Assert.Equal(2, problem.Line);
        Assert.True(problem.IsNotice);
        Assert.Contains("“strike” of “grève” is forbidden for “frappe” in a.tsv:3", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Case_tells_forbidden_English_apart() => Assert.Empty(Check("EI\tIslamic State", "État\tState\tIslamic state"));

    [Fact]
    public void An_entry_in_whose_place_another_always_stands_is_told()
    {
        var problem = Assert.Single(Check("Irak\tIraq\t\tname", "Irak\tthe Iraq\t\tname"));

        Assert.Equal(3, problem.Line);
        Assert.False(problem.IsError);
        Assert.Contains("“Irak” is never found: “Irak” in a.tsv:2 stands there in its place", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_are_all_found_have_no_problem() => Assert.Empty(Check("frappe\tstrike", "frappe aérienne\tair strike", "l’État\tthe State", "porte-avions\taircraft carrier"));

    private static IEnumerable<GlossaryProblem> Check(params string[] lines) =>
        GlossaryLint.Check(Termbase.Build(GlossaryReader.Read("source\ttarget\tforbid\tkind\n" + string.Join('\n', lines), "a.tsv").Entries));
}
