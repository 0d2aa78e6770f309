using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BilingualReader.Web.Storage.Json;

/// <summary>
/// Strings with nothing escaped but what JSON asks for, and what some editors take for the end of a line. The encoders that
/// come with .NET escape emoji and every no-break space, of which French is full.
/// </summary>
internal sealed class PlainStringConverter : JsonConverter<string>
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\', '\u007F', '\u0085', '\u2028', '\u2029']);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("A text was expected.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        var rest = value.AsSpan();
        for (var next = rest.IndexOfAny(Escaped); next >= 0; next = rest.IndexOfAny(Escaped))
        {
            literal.Append(rest[..next]);
            AppendEscaped(literal, rest[next]);
            rest = rest[(next + 1)..];
        }

        // This encoding makes U+FFFD of half a surrogate pair.
        writer.WriteRawValue(Encoding.UTF8.GetBytes(literal.Append(rest).Append('"').ToString()), skipInputValidation: true);
    }

    private static void AppendEscaped(StringBuilder literal, char character) => _ = character switch
    {
        '"' or '\\' => literal.Append('\\').Append(character),
        '\n' => literal.Append("\\n"),
        '\t' => literal.Append("\\t"),
        '\r' => literal.Append("\\r"),
        _ => literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
    };
}
