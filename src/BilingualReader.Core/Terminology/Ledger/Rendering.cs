using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>What an English rendering is to its entry.</summary>
internal enum RenderingRole
{
    Wanted,
    Accepted,
    Forbidden,
}

/// <summary>One form of a rendering, as it is searched for.</summary>
/// <param name="Text">Its letters, folded; never empty.</param>
/// <param name="IsInflected">Whether it differs from what the glossary writes.</param>
internal readonly record struct RenderingForm(string Text, bool IsInflected);

/// <summary>An English rendering of an entry, with the forms in which it counts.</summary>
/// <param name="Role">What it is to the entry.</param>
/// <param name="Forms">What the glossary writes first.</param>
/// <param name="IsCaseSensitive">Whether it must stand in the case of the glossary, but for capitals that the sentence demands.</param>
internal sealed record Rendering(RenderingRole Role, ImmutableArray<RenderingForm> Forms, bool IsCaseSensitive)
{
    private static readonly ConditionalWeakTable<TermPair, IReadOnlyList<Rendering>> Known = [];

    /// <summary>
    /// Whether it counts only in the sentence of its occurrence: a single common word may mean something else in another
    /// sentence, and what is forbidden for one term may be right for another.
    /// </summary>
    public bool IsBound => Role == RenderingRole.Forbidden || (!IsCaseSensitive && !Forms[0].Text.AsSpan().ContainsAny(' ', '-'));

    /// <summary>The renderings of the entry of a match. What must not be translated is rendered by itself, as found.</summary>
    /// <param name="match">An occurrence.</param>
    /// <param name="found">The source words of the occurrence.</param>
    public static IReadOnlyList<Rendering> Of(TermMatch match, string found)
    {
        var entry = match.Entry;
        return entry.Status == TermStatus.DoNotTranslate ? Of(entry, AsFound(found)) : Known.GetValue(entry, static entry => Of(entry, Make(RenderingRole.Wanted, entry.Target, entry)));
    }

    private static IReadOnlyList<Rendering> Of(TermPair entry, Rendering wanted) =>
    [
        .. new[] { wanted }
            .Concat(entry.Accept.Select(text => Make(RenderingRole.Accepted, text, entry)))
            .Concat(entry.Forbid.Select(text => Make(RenderingRole.Forbidden, text, entry)))
            .Where(rendering => !rendering.Forms.IsEmpty),
    ];

    private static Rendering AsFound(string found) => new(RenderingRole.Wanted, FormsOf(found, []), IsCaseSensitive: true);

    private static Rendering Make(RenderingRole role, string text, TermPair entry)
    {
        var folded = EnglishForms.BaseOf(Fold(text), entry.Kind);
        return new Rendering(role, FormsOf(folded, folded.Length == 0 ? [] : EnglishForms.Of(folded, entry.Kind)), entry.IsCaseSensitive || entry.Kind == TermKind.Name);
    }

    private static ImmutableArray<RenderingForm> FormsOf(string written, IEnumerable<string> inflected)
    {
        var folded = Fold(written);
        if (folded.Length == 0) return [];
        return [new RenderingForm(folded, IsInflected: false), .. inflected.Select(form => new RenderingForm(form, IsInflected: true))];
    }

    private static string Fold(string text) => TextFolding.Fold(text, FoldingOptions.None).Text.Trim();
}
