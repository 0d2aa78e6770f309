using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Memory;

/// <summary>Makes units of the paragraphs of an article that a person has approved.</summary>
internal static class ApprovedUnits
{
    /// <summary>The units of each approved block, by its number: the block, and its sentences where it has several. None of an article that was put away.</summary>
    public static Dictionary<int, ImmutableArray<TranslationUnit>> Of(ArticleState article)
    {
        var units = new Dictionary<int, ImmutableArray<TranslationUnit>>();
        if (article.IsDeleted) return units;
        ImmutableArray<BlockState> blocks = [.. article.Translatable];
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not { ApprovedAt: not null, Target: { } target } block || string.IsNullOrWhiteSpace(target)) continue;
            var whole = new TranslationUnit(block.Block.Source, target, UnitKind.Block, OriginOf(article, block))
            {
                SourceCodes = block.Block.Codes,
                TargetCodes = block.Human is null ? block.Machine?.Codes ?? [] : [],
                Before = i > 0 ? blocks[i - 1].Block.Source : null,
                After = i + 1 < blocks.Length ? blocks[i + 1].Block.Source : null,
            };
            units[block.Number] = [whole, .. SentencesOf(whole)];
        }

        return units;
    }

    private static UnitOrigin OriginOf(ArticleState article, BlockState block) => new()
    {
        Article = article.Id,
        Block = block.Number,
        Outlet = article.Metadata.Outlet,
        MadeBy = block.Human is { By: var person } ? person.Value : Actor.Engine(block.Machine!.Engine).Value,
        At = block.ApprovedAt,
        ApprovedBy = (block.ApprovedBy ?? Actor.Reader).Value,
    };

    private static IEnumerable<TranslationUnit> SentencesOf(TranslationUnit whole)
    {
        var pairs = SentenceAligner.Align(whole.Source, whole.Target);
        if (pairs.Length < 2) yield break;
        for (var i = 0; i < pairs.Length; i++)
        {
            var (source, target) = (pairs[i].Source, pairs[i].Target);
            yield return new TranslationUnit(source.In(whole.Source), target.In(whole.Target), UnitKind.Sentence, whole.Origin)
            {
                SourceCodes = Within(whole.SourceCodes, source),
                TargetCodes = Within(whole.TargetCodes, target),
                Before = i > 0 ? pairs[i - 1].Source.In(whole.Source) : null,
                After = i + 1 < pairs.Length ? pairs[i + 1].Source.In(whole.Source) : null,
            };
        }
    }

    private static ImmutableArray<InlineCode> Within(ImmutableArray<InlineCode> codes, TextSpan span) =>
        [.. codes.Where(code => span.Contains(code.Span)).Select(code => code with { Span = new TextSpan(code.Span.Start - span.Start, code.Span.Length) })];
}
