namespace BilingualReader.Web.Engines.Http;

/// <summary>A key of a service. Its text form never shows it.</summary>
/// <param name="Value">The key; null when there is none.</param>
/// <param name="Problem">Why there is none although a file was named, in one sentence; null when all is well.</param>
internal sealed record Secret(string? Value, string? Problem)
{
    private const int LongestKey = 8_192;

    /// <summary>The key of a setting, else the first line of the file that a setting names, else none.</summary>
    public static Secret Read(string? value, string? file)
    {
        if (!string.IsNullOrWhiteSpace(value)) return Of(value);
        if (string.IsNullOrWhiteSpace(file)) return new(null, null);
        try
        {
            if (new FileInfo(file).Length > LongestKey) return new(null, $"The file {file} is too long to hold a key.");
            return File.ReadLines(file).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } line ? Of(line) : new(null, $"The file {file} holds no key.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, $"The file {file} with the key cannot be read.");
        }
    }

    /// <inheritdoc />
    public override string ToString() => Value is null ? "no key" : "a key";

    // A line end or another character that no header may hold would be an exception far from here, with the key in it.
    private static Secret Of(string text) => text.Trim() is var key && key.All(c => c is > ' ' and < '\u007f') ? new(key, null) : new(null, "The key holds characters that no key has.");
}
