using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Segments;

namespace BilingualReader.Web.Storage.Json;

/// <summary>Word partners as <c>[[start, length], [start, length]]</c>, source first: an article has tens of thousands.</summary>
internal sealed class WordLinkConverter : JsonConverter<WordLink>
{
    public override bool HandleNull => true;

    public override WordLink Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var spans = SpanPair.Read(ref reader);
        return new WordLink(spans.Source, spans.Target);
    }

    public override void Write(Utf8JsonWriter writer, WordLink value, JsonSerializerOptions options) =>
        new SpanPair(value.Source, value.Target).Write(writer);
}
