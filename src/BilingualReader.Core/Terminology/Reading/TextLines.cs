namespace BilingualReader.Core.Terminology.Reading;

/// <summary>
/// The lines of a file as editors count them: ended by LF, CR LF or CR. The separators U+2028 and U+2029, at which
/// <see cref="MemoryExtensions.EnumerateLines(ReadOnlySpan{char})"/> would break, stay inside and are refused there.
/// </summary>
internal static class TextLines
{
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0) length = text.Length - start;
            yield return text.Substring(start, length);
            start += length + (text.AsSpan(start + length).StartsWith("\r\n") ? 2 : 1);
        }
    }
}
