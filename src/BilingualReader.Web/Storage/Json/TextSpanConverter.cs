using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Storage.Json;

/// <summary>A span as <c>[start, length]</c>; one that no text can have is refused.</summary>
internal sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>Reads a span; the reader stands on its opening bracket, then on its closing one.</summary>
    public static TextSpan Read(ref Utf8JsonReader reader)
    {
        JsonArrays.Open(ref reader);
        var start = Number(ref reader);
        var length = Number(ref reader);
        JsonArrays.Close(ref reader);
        return start <= int.MaxValue - length ? new TextSpan(start, length) : throw new JsonException("A span ends beyond any text.");
    }

    /// <summary>Writes a span.</summary>
    public static void Write(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(span.Start);
        writer.WriteNumberValue(span.Length);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number >= 0
            ? number
            : throw new JsonException("A span holds two whole numbers from 0.");
}
