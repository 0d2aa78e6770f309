using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Storage.Json;

/// <summary>
/// Partners as <c>[[[start, length], [start, length]], ...]</c>, source first. One converter for the whole list, as an
/// article has tens of thousands of word links.
/// </summary>
internal abstract class SpanPairsConverter<T> : JsonConverter<ImmutableArray<T>>
{
    public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonArrays.Open(ref reader);
        var pairs = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var source = TextSpanConverter.Read(ref reader);
            reader.Read();
            pairs.Add(Pair(source, TextSpanConverter.Read(ref reader)));
            JsonArrays.Close(ref reader);
        }

        return reader.TokenType == JsonTokenType.EndArray ? pairs.DrainToImmutable() : throw new JsonException("A pair of spans was expected.");
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var pair in value)
        {
            writer.WriteStartArray();
            TextSpanConverter.Write(writer, SourceOf(pair));
            TextSpanConverter.Write(writer, TargetOf(pair));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    protected abstract T Pair(TextSpan source, TextSpan target);

    protected abstract TextSpan SourceOf(T pair);

    protected abstract TextSpan TargetOf(T pair);
}

/// <summary>Sentence partners.</summary>
internal sealed class SentencePairsConverter : SpanPairsConverter<SentencePair>
{
    protected override SentencePair Pair(TextSpan source, TextSpan target) => new(source, target);

    protected override TextSpan SourceOf(SentencePair pair) => pair.Source;

    protected override TextSpan TargetOf(SentencePair pair) => pair.Target;
}

/// <summary>Word partners.</summary>
internal sealed class WordLinksConverter : SpanPairsConverter<WordLink>
{
    protected override WordLink Pair(TextSpan source, TextSpan target) => new(source, target);

    protected override TextSpan SourceOf(WordLink pair) => pair.Source;

    protected override TextSpan TargetOf(WordLink pair) => pair.Target;
}
