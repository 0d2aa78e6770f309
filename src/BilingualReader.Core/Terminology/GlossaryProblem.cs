namespace BilingualReader.Core.Terminology;

/// <summary>Something wrong in a glossary file.</summary>
/// <param name="File">Path of the file, as a person knows it.</param>
/// <param name="Line">Line from 1; 0 for the file as a whole.</param>
/// <param name="IsError">Whether the line was left out; otherwise it is a warning.</param>
/// <param name="Message">One sentence: what is wrong.</param>
/// <param name="Remedy">One sentence: what to do.</param>
public sealed record GlossaryProblem(string File, int Line, bool IsError, string Message, string Remedy);
