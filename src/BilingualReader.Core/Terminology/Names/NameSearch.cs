using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>Finds the names of one block after the other, with the evidence of the whole article.</summary>
internal sealed class NameSearch(CapitalEvidence evidence)
{
    private readonly NameStart _start = new(evidence);

    /// <summary>The names of the block, from left to right, none over another.</summary>
    public IReadOnlyList<NameMention> In(NameText text)
    {
        List<(int First, int Last, NameMention Mention)> found = [];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (FirstOf(text, i) is not { } first) continue;
            var last = NameReach.LastOf(text, first, NameKinds.IsTitled(text, first));
            if (LongFormAt(text, last, found) is { } longForm)
            {
                found.RemoveAll(name => name.Last >= longForm);
                var name = Mention(text, longForm, last - 1, NameKind.Body);
                found.Add((longForm, last - 1, name));
                found.Add((last, last, Mention(text, last, last, NameKind.Acronym, name.Text)));
            }
            else
            {
                found.Add((first, last, Mention(text, first, last, NameKinds.Of(text, first, last))));
            }

            i = last;
        }

        return [.. found.Select(name => name.Mention)];
    }

    /// <summary>Remembers the family names with a particle that follow given names in the block.</summary>
    public void NoteTails(NameText text)
    {
        for (var i = 0; i + 2 < text.Tokens.Length; i++)
        {
            if (!text.Is(i, NameShape.Capital) || !text.IsOneOf(i + 1, NameWords.Of) || !text.Is(i + 1, NameShape.Lower) || !text.Follows(i + 1, NameGap.Space)) continue;
            var last = NameReach.LastOf(text, i, isTitled: false);
            if (last > i + 1) evidence.AddTail(text.Between(i + 1, last));
        }
    }

    private int? FirstOf(NameText text, int index)
    {
        if (IsTail(text, index)) return index;
        if (text.IsOneOf(index, NameWords.JoinedPlaceNouns) && text.Is(index, NameShape.Lower) && IsPlainCapital(text, index + 1) && text.Tokens[index + 1].Gap == NameGap.Space) return index;
        if (IsJoinedBody(text, index)) return index;
        return _start.IsAt(text, index) ? index : null;
    }

    // « l’université de Bologne »
    private static bool IsJoinedBody(NameText text, int index) =>
        text.IsOneOf(index, NameWords.JoinedBodyNouns) && text.Is(index, NameShape.Lower) && text.IsOneOf(index + 1, NameWords.Of) && IsPlainCapital(text, index + 2);

    private static bool IsPlainCapital(NameText text, int index) => text.Is(index, NameShape.Capital) && !text.Tokens[index].IsFirst;

    // « Mme de La Tour », « d’Estrées » behind « Paul-Henri d’Estrées ».
    private bool IsTail(NameText text, int index)
    {
        if (!text.Is(index, NameShape.Lower) || !text.IsOneOf(index, NameWords.Of) || !text.Is(index + 1, NameShape.Capital) || text.Tokens[index + 1].Gap == NameGap.Mark) return false;
        if (NameKinds.IsTitled(text, index)) return true;
        var isFree = index == 0 || text.Tokens[index].Gap == NameGap.Mark || text.IsOneOf(index - 1, NameWords.ClauseStarts);
        var last = index + 1;
        while (text.Is(last + 1, NameShape.Capital) && text.Follows(last + 1, NameGap.Space)) last++;
        return isFree && evidence.IsTail(text.Between(index, last));
    }

    private static int? LongFormAt(NameText text, int index, List<(int First, int Last, NameMention Mention)> found)
    {
        if (!LongForms.IsInBrackets(text, index)) return null;
        if (!text.Is(index, NameShape.Acronym) && !(text.Is(index, NameShape.Capital) && text.Word(index).Length <= 8)) return null;
        if (LongForms.FirstWordOf(text, index) is { } first) return first;
        return found is [.., var before] && before.Last == index - 1 && before.Last > before.First && text.Is(index, NameShape.Acronym) ? before.First : null;
    }

    private static NameMention Mention(NameText text, int first, int last, NameKind kind, string? longForm = null)
    {
        var span = text.Span(first, last);
        return new NameMention(new NameOccurrence(text.Block, span), span.In(text.Text), kind, longForm);
    }
}
