namespace BilingualReader.Core.Articles;

/// <summary>Why a block is held to be furniture of the page it came from and not text of the article.</summary>
/// <param name="Rule">Stable id of the rule that caught it, such as "share-prompt".</param>
/// <param name="Reason">One short sentence in English for a reader, such as "A prompt to share the page".</param>
public sealed record Furniture(string Rule, string Reason);
