using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Translation;

public sealed class MachineCacheKeyTests
{
    private static readonly EngineText Plain = new("Le maire parle. Il rit.", [new TextSpan(0, 15), new TextSpan(16, 7)], [new EngineTerm(new TextSpan(3, 5), "mayor", TermKind.Noun)], [new TextSpan(16, 2)]);

    [Fact]
    public void Is_the_same_for_the_same_input() => Assert.Equal(Key(Plain), Key(Plain with { Sentences = [.. Plain.Sentences] }));

    [Fact]
    public void Covers_every_input()
    {
        MachineCacheKey[] keys =
        [
            Key(Plain),
            Key(Plain, engine: "other"),
            Key(Plain, version: "2"),
            Key(Plain with { Text = "Le maire parle. Il lit." }),
            Key(Plain with { Sentences = [new TextSpan(0, 23)] }),
            Key(Plain with { Terms = [] }),
            Key(Plain with { Terms = [Plain.Terms[0] with { Target = "Mayor" }] }),
            Key(Plain with { Terms = [Plain.Terms[0] with { Kind = TermKind.Name }] }),
            Key(Plain with { Terms = [Plain.Terms[0] with { Span = new TextSpan(3, 4) }] }),
            Key(Plain with { Verbatim = [] }),
            Key(Plain with { Verbatim = [new TextSpan(16, 3)] }),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Keeps_parts_that_could_run_together_apart() =>
        Assert.NotEqual(MachineCacheKey.For(new EngineId("a"), "b1", Plain), MachineCacheKey.For(new EngineId("ab"), "1", Plain));

    private static MachineCacheKey Key(EngineText text, string engine = "word", string version = "1") => MachineCacheKey.For(new EngineId(engine), version, text);
}
