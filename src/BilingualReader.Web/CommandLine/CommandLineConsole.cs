using System.Text;

namespace BilingualReader.Web.CommandLine;

/// <summary>Where a verb reads and writes: bytes in, UTF-8 out, words for people on standard error.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: results only.</param>
/// <param name="Error">Standard error: progress and complaints.</param>
/// <param name="IsErrorTerminal">Whether a person watches standard error, so that a line may be written over.</param>
internal sealed record CommandLineConsole(Stream Input, Stream Output, TextWriter Error, bool IsErrorTerminal)
{
    /// <summary>UTF-8 without a mark at the start, for every output.</summary>
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The streams of this process.</summary>
    public static CommandLineConsole Open() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
        !Console.IsErrorRedirected);

    /// <summary>A writer of text to standard output; to be disposed, which leaves the stream open.</summary>
    public TextWriter OpenText() => new StreamWriter(Output, Utf8, leaveOpen: true) { NewLine = "\n" };
}
