using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology;

/// <summary>What a glossary is for.</summary>
public enum GlossaryScopeKind
{
    /// <summary>All articles.</summary>
    Everywhere,

    /// <summary>The articles of one newspaper, agency or site.</summary>
    Outlet,

    /// <summary>The articles with one tag.</summary>
    Tag,

    /// <summary>One article.</summary>
    Article,
}

/// <summary>The articles in which a glossary is in force.</summary>
/// <param name="Kind">By what they are told.</param>
/// <param name="Value">The outlet, the tag, or the id of the article; empty for all articles.</param>
public sealed record GlossaryScope(GlossaryScopeKind Kind, string Value)
{
    /// <summary>All articles.</summary>
    public static readonly GlossaryScope Everywhere = new(GlossaryScopeKind.Everywhere, "");

    /// <summary>Whether an article is one of them; case and accents of outlets and tags do not count.</summary>
    /// <param name="article">Id of the article.</param>
    /// <param name="outlet">Its outlet; null when unknown.</param>
    /// <param name="tags">Its tags.</param>
    public bool Covers(string article, string? outlet, ImmutableArray<string> tags) => Kind switch
    {
        GlossaryScopeKind.Everywhere => true,
        GlossaryScopeKind.Outlet => outlet is not null && IsSame(outlet),
        GlossaryScopeKind.Tag => tags.Any(IsSame),
        GlossaryScopeKind.Article => string.Equals(article, Value, StringComparison.Ordinal),
        _ => false,
    };

    private bool IsSame(string name) => string.Equals(Key(name), Key(Value), StringComparison.Ordinal);

    private static string Key(string name) => TextFolding.Fold(name.Trim(), FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;
}
