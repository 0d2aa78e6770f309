using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>A term that stands in a paragraph and was passed over for another that covers some of the same words.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Words">Its words there.</param>
/// <param name="Applied">The entry that is in force there.</param>
/// <param name="AppliedWords">The words of that one.</param>
/// <param name="Block">Number of the paragraph; 0 for a title that is none.</param>
internal sealed record PassedOverTerm(TermPair Entry, string Words, TermPair Applied, string AppliedWords, int Block);
