using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Segments;

namespace BilingualReader.Web.Storage.Json;

/// <summary>Sentence partners as <c>[[start, length], [start, length]]</c>, source first.</summary>
internal sealed class SentencePairConverter : JsonConverter<SentencePair>
{
    public override bool HandleNull => true;

    public override SentencePair Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var spans = SpanPair.Read(ref reader);
        return new SentencePair(spans.Source, spans.Target);
    }

    public override void Write(Utf8JsonWriter writer, SentencePair value, JsonSerializerOptions options) =>
        new SpanPair(value.Source, value.Target).Write(writer);
}
