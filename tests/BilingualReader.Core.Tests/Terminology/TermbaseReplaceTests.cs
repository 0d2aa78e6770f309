using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology;

/// <summary>A termbase that becomes another with little work.</summary>
public sealed class TermbaseReplaceTests
{
    private const string Text = "La criée et le port de Camaret, la grue.";

    [Theory]
    [InlineData("criée\tfish auction\nport\tport\ngrue\tcrane")]
    [InlineData("criée\tfish market\nport\tport")]
    [InlineData("port\tport")]
    [InlineData("")]
    [InlineData("port\tharbour\ncriée\tfish auction")]
    public void Finds_what_one_built_anew_finds(string lines)
    {
        var entries = Entries(lines);

        var replaced = Termbase.Build(Entries("criée\tfish auction\nport\tport")).Replace(entries);

        Assert.Equal(Termbase.Build(entries).Match(Text).Select(match => (match.Span, match.Entry.Target)), replaced.Match(Text).Select(match => (match.Span, match.Entry.Target)));
        Assert.Equal(Termbase.Build(entries).Revision, replaced.Revision);
    }

    [Fact]
    public void Entries_that_stay_keep_their_objects()
    {
        var before = Termbase.Build(Entries("criée\tfish auction\nport\tport"));

        var after = before.Replace(Entries("criée\tfish auction\nport\tharbour"));

        Assert.Contains(after.Entries, entry => ReferenceEquals(entry, before.Entries[0]));
        Assert.DoesNotContain(after.Entries, entry => ReferenceEquals(entry, before.Entries[1]));
    }

    private static ImmutableArray<TermPair> Entries(string lines) => GlossaryReader.Read("source\ttarget\n" + lines, "a.tsv").Entries;
}
