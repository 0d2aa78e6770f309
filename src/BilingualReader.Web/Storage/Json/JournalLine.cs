using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Storage.Json;

/// <summary>
/// One entry of a journal as one line of JSON:
/// <c>{"seq":7,"at":"2026-01-31T09:30:00Z","actor":"reader","event":"edited","payload":{"block":3,"text":"…"}}</c>.
/// A member <c>"more":true</c> says that the next line belongs to the same append.
/// </summary>
/// <param name="Entry">The entry.</param>
/// <param name="HasMore">Whether the next line was appended together with this one.</param>
/// <param name="IsUnreadable">Whether the kind is known and its payload is not what it should be; the event is then <see cref="Unrecognised"/>.</param>
internal sealed record JournalLine(JournalEntry Entry, bool HasMore, bool IsUnreadable = false)
{
    /// <summary>Writes the line, without a line feed.</summary>
    public static void Write(Utf8JsonWriter writer, JournalEntry entry, bool hasMore)
    {
        var kind = EventKinds.NameOf(entry.Event);
        writer.WriteStartObject();
        writer.WriteNumber("seq"u8, entry.Sequence);
        writer.WriteString("at"u8, entry.At.UtcDateTime);
        writer.WriteString("actor"u8, entry.Actor.Value);
        writer.WriteString("event"u8, kind);
        if (hasMore) writer.WriteBoolean("more"u8, true);
        writer.WritePropertyName("payload"u8);
        JsonSerializer.Serialize(writer, entry.Event, EventKinds.Find(kind)!);
        writer.WriteEndObject();
    }

    /// <summary>Reads a line; null when it is broken.</summary>
    public static JournalLine? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var members = new Members();
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) members.Take(ref reader);
            return reader.Read() ? null : members.ToLine(line);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private struct Members
    {
        private long sequence;
        private DateTimeOffset at;
        private string? actor;
        private string? kind;
        private bool hasMore;
        private Range payload;

        public void Take(ref Utf8JsonReader reader)
        {
            if (reader.ValueTextEquals("seq"u8)) sequence = Next(ref reader).GetInt64();
            else if (reader.ValueTextEquals("at"u8)) at = Next(ref reader).GetDateTimeOffset();
            else if (reader.ValueTextEquals("actor"u8)) actor = Next(ref reader).GetString();
            else if (reader.ValueTextEquals("event"u8)) kind = Next(ref reader).GetString();
            else if (reader.ValueTextEquals("more"u8)) hasMore = Next(ref reader).GetBoolean();
            else if (reader.ValueTextEquals("payload"u8)) payload = Skip(ref reader);
            else Skip(ref reader);
        }

        public readonly JournalLine? ToLine(ReadOnlySpan<byte> line)
        {
            if (sequence < 1 || at == default || actor is null || kind is null) return null;
            var happened = EventKinds.Find(kind) is { } contract ? ReadEvent(line[payload], contract) : new Unrecognised(kind);
            return new JournalLine(new JournalEntry(sequence, at, new Actor(actor), happened ?? new Unrecognised(kind)), hasMore, happened is null);
        }

        private static JournalEvent? ReadEvent(ReadOnlySpan<byte> payload, JsonTypeInfo contract)
        {
            try
            {
                return JsonSerializer.Deserialize(payload, contract) is JournalEvent happened && EventShape.IsSound(happened) ? happened : null;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return null;
            }
        }

        private static ref Utf8JsonReader Next(ref Utf8JsonReader reader)
        {
            reader.Read();
            return ref reader;
        }

        private static Range Skip(ref Utf8JsonReader reader)
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            return start..(int)reader.BytesConsumed;
        }
    }
}
