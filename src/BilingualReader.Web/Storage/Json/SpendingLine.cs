using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Storage.Json;

/// <summary>
/// One entry of the ledger of spending as one line of JSON:
/// <c>{"kind":"reserved","call":"…","at":"2026-01-31T09:30:00Z","writer":"…","engine":"deepl","run":"…","unit":"characters","perMillion":20,"currency":"EUR","items":{"(key)":312}}</c>,
/// then <c>settled</c> with <c>billed</c> and <c>kept</c>, <c>released</c>, <c>doubted</c> or <c>cleared</c> with <c>charged</c>.
/// </summary>
internal sealed record SpendingLine(string Kind, string Call, DateTime At)
{
    public string? Writer { get; init; }

    public EngineId? Engine { get; init; }

    public string? Run { get; init; }

    public BillingUnit? Unit { get; init; }

    public decimal? PerMillion { get; init; }

    public string? Currency { get; init; }

    public OrderedDictionary<string, long>? Items { get; init; }

    public ImmutableArray<long>? Billed { get; init; }

    public bool? Kept { get; init; }

    public bool? Charged { get; init; }

    /// <summary>Writes an entry, with a line feed.</summary>
    public static byte[] Write(SpendingEntry entry) => [.. JsonSerializer.SerializeToUtf8Bytes(Of(entry), SpendingJson.Instance.SpendingLine), (byte)'\n'];

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line, without its line feed.</param>
    /// <param name="entry">The entry; null for a kind that this version does not know.</param>
    /// <returns>False when the line is broken.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, out SpendingEntry? entry)
    {
        entry = null;
        try
        {
            return JsonSerializer.Deserialize(line, SpendingJson.Instance.SpendingLine) is { } read && read.TryGetEntry(out entry);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static SpendingLine Of(SpendingEntry entry) => entry switch
    {
        CallReserved { Request: var request } reserved => new SpendingLine("reserved", entry.Call, entry.At.UtcDateTime)
        {
            Writer = reserved.Writer,
            Engine = request.Engine,
            Run = request.Run,
            Unit = request.Rate.Unit,
            PerMillion = request.Rate.PerMillion,
            Currency = request.Rate.Currency,
            Items = new OrderedDictionary<string, long>(request.Items.Select(item => KeyValuePair.Create(item.Key.Value, item.Units))),
        },
        CallSettled settled => new SpendingLine("settled", entry.Call, entry.At.UtcDateTime) { Billed = settled.Billed, Kept = settled.IsKept },
        CallReleased => new SpendingLine("released", entry.Call, entry.At.UtcDateTime),
        CallDoubted => new SpendingLine("doubted", entry.Call, entry.At.UtcDateTime),
        DoubtCleared cleared => new SpendingLine("cleared", entry.Call, entry.At.UtcDateTime) { Charged = cleared.WasCharged },
        _ => throw new ArgumentException($"An entry of type {entry.GetType().Name} cannot be stored.", nameof(entry)),
    };

    private bool TryGetEntry(out SpendingEntry? entry)
    {
        var at = new DateTimeOffset(DateTime.SpecifyKind(At, DateTimeKind.Utc));
        entry = this switch
        {
            { Kind: "reserved", Writer: { } writer, Engine: { } engine, Run: { } run, Unit: { } unit, PerMillion: { } price, Currency: { } currency, Items: { } items } =>
                ReadItems(items) is { } read ? new CallReserved(Call, at, writer, new SpendingRequest(engine, new EngineRate(unit, price, currency), run, read)) : null,
            { Kind: "settled", Billed: { IsDefault: false } billed } => new CallSettled(Call, at, billed, Kept ?? true),
            { Kind: "released" } => new CallReleased(Call, at),
            { Kind: "doubted" } => new CallDoubted(Call, at),
            { Kind: "cleared" } => new DoubtCleared(Call, at, Charged ?? true),
            _ => null,
        };
        return entry is not null || Kind is not ("reserved" or "settled");
    }

    private static ImmutableArray<SpendingItem>? ReadItems(OrderedDictionary<string, long> items)
    {
        var read = ImmutableArray.CreateBuilder<SpendingItem>(items.Count);
        foreach (var (text, units) in items)
        {
            if (!MachineCacheKey.TryParse(text, out var key)) return null;
            read.Add(new SpendingItem(key, units));
        }

        return read.ToImmutable();
    }
}

/// <summary>How the ledger is written: camelCase, without members that are not there.</summary>
[JsonSerializable(typeof(SpendingLine))]
internal sealed partial class SpendingJson : JsonSerializerContext
{
    public static readonly SpendingJson Instance = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new EngineIdConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });
}
