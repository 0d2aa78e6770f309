using System.Collections.Frozen;
using BilingualReader.Core.Terminology.Matching;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Finds every place in a target where a rendering stands, and in which way.</summary>
/// <param name="target">The target.</param>
/// <param name="isSourceShouting">Whether the occurrence stands in capitals throughout though its entry does not.</param>
internal sealed class RenderingSearch(TargetText target, bool isSourceShouting)
{
    // Shorter parts are words of their own too often ("is land") for a closed compound to be read into them. A hyphen says
    // that the parts belong together ("e-mail").
    private const int ShortestCompoundPart = 3;

    // Without the capital they mean something else.
    private static readonly FrozenSet<string> CapitalWords =
        FrozenSet.ToFrozenSet(["May", "March", "August", "Polish", "Turkey", "China", "Japan", "Chile", "Jordan", "Lent", "Mass", "US", "IT", "WHO", "AIDS"], StringComparer.Ordinal);

    /// <summary>The places of all forms of the rendering; where two forms agree on a span, the better verdict.</summary>
    public IEnumerable<RenderingHit> Find(Rendering rendering)
    {
        var hits = new Dictionary<TextSpan, RenderingHit>();
        foreach (var form in rendering.Forms)
        {
            foreach (var start in target.StartsOf(form.Text[0]))
            {
                if (At(start, form, rendering) is { } hit && (!hits.TryGetValue(hit.Span, out var known) || hit.Verdict < known.Verdict)) hits[hit.Span] = hit;
            }
        }

        return hits.Values;
    }

    private RenderingHit? At(int start, RenderingForm form, Rendering rendering)
    {
        if (Compare(start, form.Text, rendering.IsCaseSensitive) is not { } found) return null;
        var edges = EnglishWordEdges.Judge(target.Text, start, found.End, rendering.IsCaseSensitive || char.IsUpper(form.Text[0]));
        if (!edges.IsWhole) return null;
        var way = CaseAt(start, found, form.Text, rendering.IsCaseSensitive);
        if (way == CaseFit.Wrong) return null;
        var isExact = !form.IsInflected && !found.IsRespaced && !edges.IsInflected && way == CaseFit.Right;
        return new RenderingHit(TextSpan.FromBounds(start, edges.End), rendering.Role switch
        {
            RenderingRole.Forbidden => TermVerdict.Forbidden,
            RenderingRole.Accepted => TermVerdict.Variant,
            _ => isExact ? TermVerdict.Exact : TermVerdict.Inflected,
        }, rendering.IsBound);
    }

    /// <summary>Compares letter by letter, case apart; a hyphen for a space and open or closed compounds are seen through.</summary>
    private Comparison? Compare(int start, string form, bool isStrict)
    {
        var text = target.Text;
        var (t, p, isRespaced, differences) = (start, 0, false, 0);
        while (p < form.Length)
        {
            if (t >= text.Length) return null;
            var (found, wanted) = (text[t], form[p]);
            if (found == wanted || char.ToLowerInvariant(found) == char.ToLowerInvariant(wanted))
            {
                if (found != wanted) differences++;
                t++;
                p++;
                continue;
            }

            isRespaced = true;
            if (IsJoint(found) && IsJoint(wanted)) (t, p) = (t + 1, p + 1);
            else if (!isStrict && IsJoint(wanted) && IsCompound(form, p, p + 1, wanted)) p++;
            else if (!isStrict && IsJoint(found) && IsCompound(form, p, p, found)) t++;
            else return null;
        }

        return new Comparison(t, isRespaced, differences);
    }

    private CaseFit CaseAt(int start, Comparison found, string form, bool isCaseSensitive)
    {
        if (found.CaseDifferences == 0) return CaseFit.Right;
        var span = target.Text.AsSpan(start, found.End - start);
        var isFirstOnly = found.CaseDifferences == 1 && span[0] != form[0];
        if (isFirstOnly && char.IsUpper(span[0]) && SentenceStart.IsAt(target.Text, start)) return CaseFit.Right;
        if (isSourceShouting && !HasLower(span)) return CaseFit.Right;
        if (target.IsHeadlineInCapitals) return CaseFit.Loose;
        if (!isCaseSensitive) return char.IsLower(span[0]) && CapitalWords.Contains(form) ? CaseFit.Wrong : CaseFit.Loose;

        // "The Hague Tribunal" is "the Hague Tribunal" inside a sentence to many editors.
        return isFirstOnly && form.StartsWith("The ", StringComparison.Ordinal) ? CaseFit.Loose : CaseFit.Wrong;
    }

    private static bool IsJoint(char c) => c is ' ' or '-';

    /// <summary>Whether both parts of the word that a joint at <paramref name="before"/> cuts are long enough for a compound.</summary>
    private static bool IsCompound(string form, int before, int after, char joint)
    {
        var shortest = joint == '-' ? 1 : ShortestCompoundPart;
        return IsWordRun(form, before - shortest, shortest) && IsWordRun(form, after, shortest);
    }

    private static bool IsWordRun(string form, int from, int length)
    {
        if (from < 0 || from + length > form.Length) return false;
        foreach (var c in form.AsSpan(from, length))
        {
            if (!FrenchWordEdges.IsWord(c)) return false;
        }

        return true;
    }

    private static bool HasLower(ReadOnlySpan<char> span)
    {
        foreach (var c in span)
        {
            if (char.IsLower(c)) return true;
        }

        return false;
    }

    private enum CaseFit
    {
        Right,
        Loose,
        Wrong,
    }

    private readonly record struct Comparison(int End, bool IsRespaced, int CaseDifferences);
}
