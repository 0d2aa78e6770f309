using System.Text.Json;

namespace BilingualReader.Web.Storage.Json;

/// <summary>Steps over the brackets of arrays that stand for values.</summary>
internal static class JsonArrays
{
    /// <summary>Checks that the reader stands on an opening bracket.</summary>
    public static void Open(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("An array was expected.");
    }

    /// <summary>Moves onto the closing bracket.</summary>
    public static void Close(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray) throw new JsonException("An array was expected to end.");
    }
}
