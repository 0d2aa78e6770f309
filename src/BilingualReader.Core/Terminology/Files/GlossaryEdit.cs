namespace BilingualReader.Core.Terminology.Files;

/// <summary>A glossary file with one line changed, or why it could not be.</summary>
/// <param name="Text">The whole file; null when it stays as it is.</param>
/// <param name="Problem">What stands in the way; null when nothing does.</param>
public sealed record GlossaryEdit(string? Text, GlossaryProblem? Problem);
