using System.Text.Json;
using System.Text.RegularExpressions;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Markup;

namespace BilingualReader.Web.Engines.Chat;

/// <summary>Reads the words of a model: which paragraphs it has answered, and whether each answer is that of its paragraph.</summary>
internal static partial class ChatAnswers
{
    // A model may leave out a mark or a capital of the echo; another paragraph's words are less alike than this.
    private const double LeastEcho = 0.7;

    /// <summary>The translation of each paragraph; null for one whose answer is missing or cannot be trusted.</summary>
    public static IReadOnlyList<EngineTranslation?> Read(IReadOnlyList<EngineText> texts, IReadOnlyList<MarkedText> marked, string content)
    {
        var nothing = new EngineTranslation?[texts.Count];
        using var document = Parse(content);
        if (document is null || FindItems(document.RootElement) is not { } items) return nothing;
        return [.. texts.Select((text, i) => items.TryGetProperty(ChatPrompt.KeyOf(i), out var item) ? ReadItem(text, marked[i], item) : null)];
    }

    private static JsonDocument? Parse(string content)
    {
        var text = Thoughts().Replace(content, "");
        for (var start = text.IndexOf('{', StringComparison.Ordinal); start >= 0; start = text.IndexOf('{', start + 1))
        {
            if (EndOfObject(text, start) is not { } end) return null;
            try
            {
                return JsonDocument.Parse(text.AsMemory(start, end - start));
            }
            catch (JsonException)
            {
                // Braces in the model's own words: the object may come later.
            }
        }

        return null;
    }

    // The end of the balanced object that begins here; null when it does not end.
    private static int? EndOfObject(string text, int start)
    {
        var (depth, isQuoted) = (0, false);
        for (var i = start; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '\\') i++;
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (text[i] == '{') depth++;
            else if (text[i] == '}' && --depth == 0) return i + 1;
        }

        return null;
    }

    // Some models put the object into another, or into the "properties" of the schema that they were shown.
    private static JsonElement? FindItems(JsonElement root)
    {
        for (var depth = 0; depth < 3 && root.ValueKind == JsonValueKind.Object; depth++)
        {
            if (root.TryGetProperty(ChatPrompt.KeyOf(0), out _) || root.EnumerateObject().Count() > 1 && !root.TryGetProperty("properties", out _)) return root;
            if (root.TryGetProperty("properties", out var inner)) root = inner;
            else if (root.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.Object } only) root = only.Value;
            else return root;
        }

        return root.ValueKind == JsonValueKind.Object ? root : null;
    }

    private static EngineTranslation? ReadItem(EngineText text, MarkedText marked, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || WordsOf(item, "en") is not { } english || string.IsNullOrWhiteSpace(english)) return null;
        if (WordsOf(item, "src") is not { } echo || !IsEcho(marked.Style.Element.Replace(echo, ""), ChatPrompt.EchoOf(text.Text))) return null;
        return Restore(marked, english) is { } translation && !HasLostLines(text.Text, translation.Text) ? translation : null;
    }

    // Codes may find their places by other means; words that had to stay may not be lost.
    private static EngineTranslation? Restore(MarkedText marked, string english) => marked switch
    {
        { HasMarkup: false } => new EngineTranslation(english, [], []),
        _ when marked.Marks.Any(mark => mark.Kind == MarkKind.Protected) => MarkupReader.Read(marked, english),
        _ => MarkupReader.ReadOrStrip(marked, english),
    };

    private static string? WordsOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A paragraph more than there was: the model has commented, or merged its neighbour into it.
    private static bool HasLostLines(string french, string english) => english.Contains("\n\n", StringComparison.Ordinal) && !french.Contains('\n', StringComparison.Ordinal);

    private static bool IsEcho(string echo, string expected)
    {
        var (one, other) = (Fold(echo), Fold(expected));
        if (other.Length == 0) return true;
        if (one.Length > other.Length) one = one[..other.Length];
        return one.Length > 0 && Likeness(one, other) >= LeastEcho;
    }

    private static string Fold(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Share of letters that stay in place by the cheapest edits (Levenshtein).
    private static double Likeness(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var current = new int[other.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < other.Length; j++) current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (one[i] == other[j] ? 0 : 1));
            previous = current;
        }

        return 1 - ((double)previous[^1] / Math.Max(one.Length, other.Length));
    }

    [GeneratedRegex(@"<think>.*?(?:</think>|\z)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Thoughts();
}
