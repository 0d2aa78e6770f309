using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BilingualReader.Web.Tests.Engines.Services;

/// <summary>
/// A place of published models as the documentation describes it: a list, and files in gzip that can be had in parts
/// (RFC 9110, 13.1.5 and 14). Nothing of it knows how the app asks.
/// </summary>
internal sealed class FakeModelStore : LoopbackService
{
    private readonly ConcurrentDictionary<string, Stored> files = new(StringComparer.Ordinal);

    /// <summary>The list, made by <see cref="Publish"/>; a test may change it.</summary>
    public JsonObject List { get; private set; } = [];

    /// <summary>Stands for the whole list when a test sets it.</summary>
    public string? RawList { get; set; }

    /// <summary>Whether it knows of parts.</summary>
    public bool TakesRanges { get; set; } = true;

    /// <summary>Address of the list.</summary>
    public string Registry => Address.AbsoluteUri + "db/models.json";

    /// <summary>Calls for files, without those for the list.</summary>
    public ReceivedCall[] FileCalls => [.. Calls.Where(call => call.Path.EndsWith(".gz", StringComparison.Ordinal))];

    /// <summary>What the parameters of a published model are.</summary>
    public static byte[] Parameters(int size, int seed = 1) => Bytes([1, 0, 0, 0, 0, 0, 0, 0], size, seed);

    /// <summary>What a published vocabulary is.</summary>
    public static byte[] Vocabulary(int size = 2_000, int seed = 2) => Bytes([0x0A], size, seed);

    /// <summary>What a published shortlist is.</summary>
    public static byte[] Shortlist(int size = 3_000) => Bytes([0xF5, 0x17, 0x34, 0x01, 0xD5, 0x48, 0x1A, 0xF1], size, 3);

    /// <summary>Publishes a French to English model beside those that nobody asked for.</summary>
    public void Publish(byte[] parameters, byte[] vocabulary, byte[]? shortlist = null, string architecture = "base-memory", string status = "Release")
    {
        var model = Put($"models/fr-en/{architecture}/model.fren.intgemm.alphas.bin.gz", parameters);
        model["uncompressedSize"] = parameters.Length;
        model["uncompressedHash"] = Convert.ToHexStringLower(SHA256.HashData(parameters));
        var listed = new JsonObject { ["model"] = model, ["vocab"] = Put($"models/fr-en/{architecture}/vocab.fren.spm.gz", vocabulary) };
        if (shortlist is not null) listed["lexicalShortlist"] = Put($"models/fr-en/{architecture}/lex.50.50.fren.s2t.bin.gz", shortlist);
        var release = new JsonObject { ["architecture"] = architecture, ["releaseStatus"] = status, ["sourceLanguage"] = "fr", ["targetLanguage"] = "en", ["files"] = listed };
        if (List["models"]?["fr-en"] is JsonArray known)
        {
            known.Add((JsonNode)release);
            return;
        }

        List = new JsonObject { ["generated"] = "2025-12-01T00:00:00Z", ["baseUrl"] = Address.AbsoluteUri.TrimEnd('/'), ["models"] = new JsonObject { ["de-en"] = new JsonArray(), ["fr-en"] = new JsonArray(release) } };
    }

    /// <summary>The list entry of the first published model.</summary>
    public JsonObject FirstFiles => List["models"]!["fr-en"]![0]!["files"]!.AsObject();

    /// <summary>Exchanges the bytes that stand for a file as they are sent.</summary>
    public void Replace(string ending, Func<byte[], byte[]> change)
    {
        var path = files.Keys.Single(path => path.EndsWith(ending, StringComparison.Ordinal));
        files[path] = Stored.Of(change(files[path].Bytes));
    }

    /// <summary>How a file is sent.</summary>
    public byte[] Sent(string ending) => files.Single(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Value.Bytes;

    /// <summary>Gives a file another tag, or none that can be relied on.</summary>
    public void Tag(string ending, string tag, bool hasDate = true)
    {
        var path = files.Keys.Single(path => path.EndsWith(ending, StringComparison.Ordinal));
        files[path] = files[path] with { Tag = tag, HasDate = hasDate };
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Sends so many bytes of what is to come, then ends the connection.</summary>
    public Func<HttpContext, Task> Cut(int bytes) => async context =>
    {
        // Too few bytes for the length that was told: the server sends them and closes.
        var stored = files[context.Request.Path.Value![1..]];
        Describe(context.Response, stored);
        context.Response.ContentLength = stored.Bytes.Length;
        await context.Response.Body.WriteAsync(stored.Bytes.AsMemory(0, bytes));
    };

    /// <summary>Sends so many bytes of what is to come, then nothing until it is let go on.</summary>
    public Func<HttpContext, Task> Stall(int bytes, Task goOn) => async context =>
    {
        var stored = files[context.Request.Path.Value![1..]];
        Describe(context.Response, stored);
        context.Response.ContentLength = stored.Bytes.Length;
        await context.Response.Body.WriteAsync(stored.Bytes.AsMemory(0, bytes));
        await context.Response.Body.FlushAsync();
        await goOn.WaitAsync(context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(stored.Bytes.AsMemory(bytes));
    };

    /// <summary>Sends without end and without telling a length.</summary>
    public static Func<HttpContext, Task> Endless() => async context =>
    {
        var chunk = new byte[64 << 10];
        while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
    };

    /// <summary>Sends to another address.</summary>
    public static Func<HttpContext, Task> SendTo(string address) => Status(302, headers: ("Location", address));

    protected override async Task AnswerAsync(HttpContext context, ReceivedCall call)
    {
        if (call.Method != "GET")
        {
            context.Response.StatusCode = 405;
            return;
        }

        if (call.Path == "/db/models.json")
        {
            await Status(200, RawList ?? List.ToJsonString())(context);
            return;
        }

        if (!files.TryGetValue(call.Path.TrimStart('/'), out var stored))
        {
            await Status(404, "<Error><Code>NoSuchKey</Code></Error>", "application/xml")(context);
            return;
        }

        await SendAsync(context, stored);
    }

    private async Task SendAsync(HttpContext context, Stored stored)
    {
        Describe(context.Response, stored);
        var length = stored.Bytes.Length;
        var from = TakesRanges && Allows(context.Request.Headers.IfRange.ToString(), stored) && RangeHeaderValue.TryParse(context.Request.Headers.Range.ToString(), out var range) ? range.Ranges.First().From : null;
        if (from >= length)
        {
            context.Response.StatusCode = 416;
            context.Response.Headers.ContentRange = $"bytes */{length}";
            return;
        }

        if (from is { } start)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {start}-{length - 1}/{length}";
        }

        context.Response.ContentLength = length - (from ?? 0);
        await context.Response.Body.WriteAsync(stored.Bytes.AsMemory((int)(from ?? 0)));
    }

    private static bool Allows(string condition, Stored stored) =>
        condition.Length == 0 || (condition == stored.Tag && !stored.Tag.StartsWith("W/", StringComparison.Ordinal)) || (stored.HasDate && condition == Stored.Date);

    private static void Describe(HttpResponse response, Stored stored)
    {
        response.ContentType = "application/gzip";
        response.Headers.AcceptRanges = "bytes";
        if (stored.Tag.Length > 0) response.Headers.ETag = stored.Tag;
        if (stored.HasDate) response.Headers.LastModified = Stored.Date;
    }

    private JsonObject Put(string path, byte[] content)
    {
        files[path] = Stored.Of(Gzip(content));
        return new JsonObject { ["path"] = path };
    }

    private static byte[] Bytes(byte[] beginning, int size, int seed)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        beginning.CopyTo(bytes, 0);
        return bytes;
    }

    private sealed record Stored(byte[] Bytes, string Tag, bool HasDate)
    {
        public const string Date = "Mon, 01 Dec 2025 10:00:00 GMT";

        public static Stored Of(byte[] bytes) => new(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"", HasDate: true);
    }
}
