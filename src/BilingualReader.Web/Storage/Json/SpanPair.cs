using System.Text.Json;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Storage.Json;

/// <summary>A span of the source and one of the target, stored as an array of the two.</summary>
internal readonly record struct SpanPair(TextSpan Source, TextSpan Target)
{
    public static SpanPair Read(ref Utf8JsonReader reader)
    {
        JsonArrays.Open(ref reader);
        reader.Read();
        var source = TextSpanConverter.Read(ref reader);
        reader.Read();
        var target = TextSpanConverter.Read(ref reader);
        JsonArrays.Close(ref reader);
        return new SpanPair(source, target);
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        TextSpanConverter.Write(writer, Source);
        TextSpanConverter.Write(writer, Target);
        writer.WriteEndArray();
    }
}
