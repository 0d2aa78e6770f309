using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Storage.Json;

/// <summary>An article id as its text.</summary>
internal sealed class ArticleIdConverter : JsonConverter<ArticleId>
{
    public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ArticleId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("This is no article id.");

    public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
