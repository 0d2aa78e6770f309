using System.Globalization;
using System.Text;
using BilingualReader.Core.Terminology.Reading;

namespace BilingualReader.Core.Terminology;

/// <summary>
/// Reads the text of one glossary file: tab-separated, UTF-8, the first line a header with the columns <c>source</c> and
/// <c>target</c> and, as wanted, <c>variants</c>, <c>accept</c>, <c>forbid</c> (each with <c>|</c> between its items),
/// <c>status</c>, <c>kind</c>, <c>case</c>, <c>note</c> and <c>exclude</c> (generated forms that are not to be found, with <c>|</c>
/// between), in any order. A bad line is left out and reported; the rest loads.
/// </summary>
/// <remarks>
/// An empty cell stands for: status <c>preferred</c>; kind <c>name</c> when both sides begin with a capital, else <c>noun</c>;
/// case <c>sensitive</c> for names, else <c>insensitive</c>. Without a header, lines are French, English and, as OmegaT has it,
/// a note: so a glossary made for DeepL loads as it is.
/// </remarks>
public static class GlossaryReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the bytes of a file. A file that is too large or not UTF-8 gives one error and no entries.</summary>
    /// <param name="bytes">Its content, with or without a byte order mark.</param>
    /// <param name="file">Its path, as a person knows it.</param>
    public static GlossaryReading Read(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.Length > MostBytes) return Refused(file, 0, "The file is larger than 10 MB.", "Split it into smaller files.");
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])) return Refused(file, 0, "The file is UTF-16.", "Save it as UTF-8.");
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Read(Strict.GetString(bytes), file);
        }
        catch (DecoderFallbackException broken)
        {
            var line = 1 + bytes[..Math.Clamp(broken.Index, 0, bytes.Length)].Count((byte)'\n');
            return Refused(file, 0, string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8: line {line} has bytes that are no text."), "Save it as UTF-8.");
        }
    }

    /// <summary>Reads the text of a file.</summary>
    public static GlossaryReading Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new ProblemList(file);
        var entries = new List<TermPair>();
        GlossaryHeader? header = null;
        var number = 0;
        foreach (var line in TextLines.Of(text))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var cells = line.Split('\t');
            if (header is null)
            {
                header = HeaderOf(cells, number, problems);
                if (header is null) break;
                if (header != GlossaryHeader.None) continue;
            }

            if (new EntryLine(header, cells, number, problems).Read(file) is { } entry) entries.Add(entry);
        }

        if (number == 0 || header is null && problems.ByLine().IsEmpty) problems.Warn(0, "The file is empty.", "Write a header line and entries, or remove the file.");
        return new GlossaryReading([.. entries], problems.ByLine());
    }

    /// <summary>The header in a first line; <see cref="GlossaryHeader.None"/> when that is an entry already; null when it is broken.</summary>
    private static GlossaryHeader? HeaderOf(string[] cells, int line, ProblemList problems)
    {
        if (GlossaryHeader.IsHeader(cells)) return GlossaryHeader.Read(cells, line, problems);
        problems.Warn(line, "The file has no header, so its columns are taken for source, target and note.", "Write “source”, a tab and “target” in a first line of its own.");
        return GlossaryHeader.None;
    }

    private static GlossaryReading Refused(string file, int line, string message, string remedy) =>
        new([], [new GlossaryProblem(file, line, IsError: true, message, remedy)]);
}
