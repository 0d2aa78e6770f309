namespace BilingualReader.Neural.Files;

/// <summary>The little of YAML that a model's configuration uses: <c>key: value</c>, lists in brackets, and lists by dashes.</summary>
internal static class YamlKeys
{
    /// <summary>Key and values, one for a plain value, none for an empty list or text; lines of any other form are passed over.</summary>
    public static Dictionary<string, string[]> Read(string yaml)
    {
        var keys = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var last = "";
        foreach (var line in yaml.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal) && last.Length > 0) keys[last] = [.. keys[last], Plain(line[2..])];
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var at) keys[last = line[..at]] = Values(line[(at + 1)..].Trim());
        }

        return keys;
    }

    private static string[] Values(string value)
    {
        var list = value.StartsWith('[') && value.EndsWith(']') ? value[1..^1] : value;
        return [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(text => text.Length > 0)];
    }

    private static string Plain(string text) => text.Trim().Trim('"', '\'');
}
