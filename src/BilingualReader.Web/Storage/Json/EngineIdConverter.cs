using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Storage.Json;

/// <summary>An engine id as its text.</summary>
internal sealed class EngineIdConverter : JsonConverter<EngineId>
{
    public override EngineId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EngineId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("This is no engine id.");

    public override void Write(Utf8JsonWriter writer, EngineId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
