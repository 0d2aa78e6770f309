namespace BilingualReader.Core.Terminology.Files;

/// <summary>Cells of comma-separated values (RFC 4180).</summary>
internal static class CsvCell
{
    /// <summary>The cell as it is written: guarded against formulas, and in quotation marks where it must be.</summary>
    public static string Write(string text)
    {
        text = FormulaGuard.Write(text);
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
