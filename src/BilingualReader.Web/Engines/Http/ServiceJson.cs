using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BilingualReader.Web.Engines.Http;

/// <summary>How bodies for services are written: letters as they are, so that a French text is not twice as long.</summary>
internal static class ServiceJson
{
    /// <summary>Names as the services write most of theirs, <c>snake_case</c>; nothing for what is null.</summary>
    public static readonly JsonSerializerOptions SnakeCase = Create(JsonNamingPolicy.SnakeCaseLower);

    /// <summary>Names in <c>camelCase</c>; nothing for what is null.</summary>
    public static readonly JsonSerializerOptions CamelCase = Create(JsonNamingPolicy.CamelCase);

    private static JsonSerializerOptions Create(JsonNamingPolicy names) => new()
    {
        PropertyNamingPolicy = names,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        MaxDepth = 32,
    };
}
