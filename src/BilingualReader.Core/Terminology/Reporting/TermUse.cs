namespace BilingualReader.Core.Terminology.Reporting;

/// <summary>One occurrence of an entry in an article.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Block">Number of the paragraph; 0 for a title that is none.</param>
/// <param name="Verdict">What became of it; null while there is no translation.</param>
/// <param name="Found">The English words that answer it; null when none do.</param>
/// <param name="IsApproved">Whether a person has approved the paragraph.</param>
public sealed record TermUse(TermPair Entry, string Article, int Block, TermVerdict? Verdict, string? Found, bool IsApproved);
