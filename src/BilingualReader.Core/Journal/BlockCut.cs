using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Journal;

/// <summary>
/// Cuts a block in two, and joins two into one, with their translations: source and target are cut at the same place of the
/// meaning, so that the pairs stay aligned. What a person approved is to be looked at again; comments stay.
/// </summary>
public static class BlockCut
{
    private const string Between = " ";

    /// <summary>Whether a block can be cut there: something is left on both sides of it, and no inline code is cut.</summary>
    /// <param name="state">The block.</param>
    /// <param name="sourceOffset">Where the source is cut.</param>
    /// <param name="targetOffset">Where what is shown is cut; 0 when nothing is.</param>
    public static bool IsCuttable(BlockState state, int sourceOffset, int targetOffset)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.IsTranslatable && state.Number != ArticleState.TitleNumber
            && HasTwoSides(state.Block.Source, sourceOffset) && !state.Block.Codes.Any(code => Crosses(code.Span, sourceOffset))
            && (state.Target is { } target ? HasTwoSides(target, targetOffset) : targetOffset == 0);
    }

    /// <summary>Whether two neighbours can be joined: both are text of one kind, or of the article at least.</summary>
    public static bool AreJoinable(BlockState first, BlockState second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first is { IsTranslatable: true, Number: > ArticleState.TitleNumber } && second.IsTranslatable && first.Block.Kind == second.Block.Kind;
    }

    internal static (BlockState First, BlockState Second)? Split(BlockState state, int sourceOffset, int targetOffset, int number)
    {
        if (!IsCuttable(state, sourceOffset, targetOffset)) return null;
        var (left, right) = Halves(state.Block.Source, sourceOffset);
        return (
            Half(state, state.Block with { Source = left.In(state.Block.Source), Codes = Within(state.Block.Codes, left) }, targetOffset, isFirst: true),
            Half(state, state.Block with { Number = number, Source = right.In(state.Block.Source), Codes = Within(state.Block.Codes, right) }, targetOffset, isFirst: false));
    }

    internal static BlockState Join(BlockState first, BlockState second)
    {
        var shift = first.Block.Source.Length + Between.Length;
        var block = first.Block with
        {
            Source = first.Block.Source + Between + second.Block.Source,
            Codes = Numbered([.. first.Block.Codes, .. second.Block.Codes.Select(code => code with { Span = code.Span with { Start = code.Span.Start + shift } })]),
        };
        var (left, right) = (first.Target, second.Target);
        var isHuman = first.Human is not null || second.Human is not null;
        var machine = first.Machine is { } one && second.Machine is { } other && left is not null && right is not null ? Joined(one, other) : null;
        // Half a machine translation is none; half of what a person wrote is kept.
        var human = isHuman ? Later(first.Human, second.Human)! with { Text = string.Join(Between, new[] { left, right }.OfType<string>()), Codes = [] } : null;
        return new BlockState(block, machine, machine is null ? null : second.MachineAt ?? first.MachineAt, human)
        {
            Comments = [.. first.Comments, .. second.Comments.Where(comment => first.Comments.All(known => known.Id != comment.Id))],
            Work = first.Work.Plus(second.Work),
        };
    }

    private static BlockState Half(BlockState state, Block block, int targetOffset, bool isFirst)
    {
        TextSpan Part(string text) => isFirst ? Halves(text, targetOffset).Left : Halves(text, targetOffset).Right;
        var machine = state is { Human: null, Machine: { } made } ? Cut(made, targetOffset, isFirst) : null;
        var human = state.Human is { } written ? written with { Text = Part(written.Text).In(written.Text), Codes = Within(written.Codes, Part(written.Text)) } : null;
        return new BlockState(block, machine, machine is null ? null : state.MachineAt, human) { Comments = isFirst ? state.Comments : [], Work = isFirst ? state.Work : BlockWork.None };
    }

    // Sentences and word partners are for the whole of the text.
    private static MachineTarget Cut(MachineTarget machine, int offset, bool isFirst)
    {
        var part = isFirst ? Halves(machine.Text, offset).Left : Halves(machine.Text, offset).Right;
        return machine with { Text = part.In(machine.Text), Codes = Within(machine.Codes, part), Sentences = [], Links = [], Carried = null };
    }

    private static MachineTarget Joined(MachineTarget first, MachineTarget second) => first with
    {
        Text = first.Text + Between + second.Text,
        Codes = [],
        Sentences = ImmutableArray<SentencePair>.Empty,
        Links = ImmutableArray<WordLink>.Empty,
        Carried = null,
    };

    private static HumanTarget? Later(HumanTarget? first, HumanTarget? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        _ => first.At >= second.At ? first : second,
    };

    private static bool HasTwoSides(string text, int offset) =>
        offset > 0 && offset < text.Length && !char.IsSurrogatePair(text[offset - 1], text[offset])
        && !string.IsNullOrWhiteSpace(text[..offset]) && !string.IsNullOrWhiteSpace(text[offset..]);

    private static (TextSpan Left, TextSpan Right) Halves(string text, int offset)
    {
        var (end, start) = (offset, offset);
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        return (TextSpan.FromBounds(0, end), TextSpan.FromBounds(start, text.Length));
    }

    private static bool Crosses(TextSpan span, int offset) => span.Start < offset && offset < span.End;

    private static ImmutableArray<InlineCode> Within(ImmutableArray<InlineCode> codes, TextSpan part) =>
        [.. codes.Where(code => code.Span.Start >= part.Start && code.Span.End <= part.End).Select(code => code with { Span = code.Span with { Start = code.Span.Start - part.Start } })];

    // Ids are unique inside a block.
    private static ImmutableArray<InlineCode> Numbered(ImmutableArray<InlineCode> codes) =>
        codes.Select(code => code.Id).Distinct(StringComparer.Ordinal).Count() == codes.Length
            ? codes
            : [.. codes.Select((code, at) => code with { Id = (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) })];
}
