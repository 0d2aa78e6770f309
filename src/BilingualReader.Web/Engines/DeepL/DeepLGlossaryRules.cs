using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Engines.DeepL;

/// <summary>Which entries DeepL's glossaries would refuse.</summary>
internal sealed class DeepLGlossaryRules : IEngineGlossary
{
    /// <inheritdoc />
    public ImmutableArray<GlossaryProblem> FindRefused(Termbase termbase) =>
    [
        .. DeepLGlossaryEntries.From(termbase).Refused.Select(refused => new GlossaryProblem(
            refused.Entry.Origin.File,
            refused.Entry.Origin.Line,
            IsError: false,
            $"DeepL's own glossary would refuse “{refused.Spelling}”: {refused.Reason}.",
            "Nothing needs to be done: the term goes to DeepL as a protected word instead.") { IsNotice = true }),
    ];
}

/// <summary>A spelling that DeepL's glossaries would refuse.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Spelling">The French.</param>
/// <param name="Reason">The reason, in one clause.</param>
internal sealed record DeepLRefusal(TermPair Entry, string Spelling, string Reason)
{
    /// <inheritdoc />
    public override string ToString() => $"“{Spelling}”: {Reason}";
}
