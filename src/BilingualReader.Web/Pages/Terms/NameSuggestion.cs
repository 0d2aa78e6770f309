using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>A glossary entry proposed for a form of a name. Its kind is <see cref="TermKind.Name"/>.</summary>
/// <param name="Source">The French.</param>
/// <param name="Target">The English, where all that was found agrees; null when a person must say.</param>
/// <param name="Variants">The other French spellings.</param>
/// <param name="Others">The English to choose from when <see cref="Target"/> is null; commonest first.</param>
public sealed record NameSuggestion(string Source, string? Target, ImmutableArray<string> Variants, ImmutableArray<string> Others)
{
    /// <summary>The entry itself.</summary>
    /// <param name="target">The English that a person agreed to.</param>
    /// <param name="origin">Where it will stand.</param>
    public TermPair ToEntry(string target, TermOrigin origin) =>
        new(Source, target, Variants, [], [], TermStatus.Preferred, TermKind.Name, IsCaseSensitive: true, null, origin);
}
