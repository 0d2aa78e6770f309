namespace BilingualReader.Core.Terminology;

/// <summary>Something wrong in a glossary file.</summary>
/// <param name="File">Path of the file, as a person knows it.</param>
/// <param name="Line">Line from 1; 0 for the file as a whole.</param>
/// <param name="IsError">Whether the line was left out; otherwise it is a warning.</param>
/// <param name="Message">One sentence: what is wrong.</param>
/// <param name="Remedy">One sentence: what to do.</param>
public sealed record GlossaryProblem(string File, int Line, bool IsError, string Message, string Remedy)
{
    /// <summary>Whether nothing is wrong, and somebody should know all the same.</summary>
    public bool IsNotice { get; init; }

    /// <summary>What a person calls it: error, warning or notice.</summary>
    public string Severity => IsError ? "error" : IsNotice ? "notice" : "warning";
}
