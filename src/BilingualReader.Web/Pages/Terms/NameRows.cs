using System.Collections.Immutable;
using BilingualReader.Core.Quality.Names;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>Makes the row of a name, and the entries to propose for its forms.</summary>
internal static class NameRows
{
    /// <summary>The row of a name.</summary>
    /// <param name="name">The name with its English.</param>
    /// <param name="termbase">The entries in force.</param>
    public static NameRow Of(SurveyedName name, Termbase termbase)
    {
        var forms = name.Uses.GroupBy(use => use.Form, StringComparer.Ordinal).OrderByDescending(form => form.Any(use => use.Spelling == name.Group.Proposed));
        return new NameRow(name.Group.Proposed, name.Group.Kind, [.. forms.Select(form => FormOf([.. form], termbase))], name.Uses.Length, BlocksOf(name.Uses));
    }

    private static NameFormRow FormOf(ImmutableArray<NameUse> uses, Termbase termbase)
    {
        ImmutableArray<string> spellings = [.. uses.GroupBy(use => use.Spelling, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.Key)];
        var renderings = NameConsistency.Count(uses);
        var entry = spellings.Select(spelling => EntryOf(spelling, termbase)).FirstOrDefault(found => found is not null);
        return new NameFormRow(spellings, uses.Length, BlocksOf(uses), renderings, entry, entry is null ? Suggest(spellings, renderings) : null);
    }

    private static TermPair? EntryOf(string spelling, Termbase termbase) =>
        termbase.Match(spelling) is [var match] && match.Span.Length == spelling.Length ? match.Entry : null;

    private static NameSuggestion Suggest(ImmutableArray<string> spellings, ImmutableArray<NameRenderingUse> renderings)
    {
        var target = renderings is [var only] ? only.Text : null;
        return new NameSuggestion(spellings[0], target, VariantsOf(spellings), target is null ? [.. renderings.OrderByDescending(use => use.Blocks.Length).Select(use => use.Text)] : []);
    }

    // Kinds of apostrophes and spaces need no variants.
    private static ImmutableArray<string> VariantsOf(ImmutableArray<string> spellings) =>
        [.. spellings.DistinctBy(spelling => TextFolding.Fold(spelling, FoldingOptions.None).Text, StringComparer.Ordinal).Skip(1)];

    private static ImmutableArray<int> BlocksOf(ImmutableArray<NameUse> uses) => [.. uses.Select(use => use.Place.Block).Distinct()];
}
