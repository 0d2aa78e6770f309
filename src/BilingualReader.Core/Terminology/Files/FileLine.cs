namespace BilingualReader.Core.Terminology.Files;

/// <summary>Where one line stands in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last character, before the line end.</param>
/// <param name="Next">Behind the line end.</param>
internal readonly record struct FileLine(int Start, int End, int Next)
{
    /// <summary>Finds a line as editors count them, from 1; null when there are not so many.</summary>
    public static FileLine? Find(string text, int number)
    {
        foreach (var line in All(text))
        {
            if (--number == 0) return line;
        }

        return null;
    }

    /// <summary>Every line, in order.</summary>
    public static IEnumerable<FileLine> All(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var next = Math.Min(text.Length, end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1));
            yield return new FileLine(start, end, next);
            start = next;
        }
    }

    public string In(string text) => text[Start..End];
}
