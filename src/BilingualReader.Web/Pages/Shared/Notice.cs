namespace BilingualReader.Web.Pages.Shared;

/// <summary>Something a person has to know before going on.</summary>
/// <param name="Text">What it is, in one sentence.</param>
/// <param name="Remedy">What to do about it: a sentence or a command; null when there is nothing to do.</param>
internal sealed record Notice(string Text, string? Remedy);
