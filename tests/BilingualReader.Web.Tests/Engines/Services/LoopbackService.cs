using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Tests.Engines.Services;

/// <summary>A call that a service got.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, without its query.</param>
/// <param name="Query">The query with its question mark; empty without one.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Size">Its size in bytes.</param>
internal sealed record ReceivedCall(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body, int Size)
{
    /// <summary>When it had come whole, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long At { get; } = Stopwatch.GetTimestamp();
}

/// <summary>A service on the loopback address that behaves as documented, and badly when told to.</summary>
internal abstract class LoopbackService : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedCall> calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> faults = new();
    private readonly CancellationTokenSource ending = new();
    private WebApplication? app;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What it was asked, in the order of arrival.</summary>
    public ReceivedCall[] Calls => [.. calls];

    /// <summary>How long after a call its answer goes out.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Which calls a fault may hit; by default all.</summary>
    public Func<HttpRequest, bool> IsFaulty { get; set; } = _ => true;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.Run(TakeAsync);
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
    }

    /// <summary>The next calls go wrong in these ways, one after the other.</summary>
    public void Fail(params Func<HttpContext, Task>[] ways)
    {
        foreach (var way in ways) faults.Enqueue(way);
    }

    /// <summary>An answer with a status, and perhaps a body and headers.</summary>
    public static Func<HttpContext, Task> Status(int status, string body = "", string type = "application/json", params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        if (body.Length == 0) return;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    };

    /// <summary>No answer at all, until the caller goes away.</summary>
    public Func<HttpContext, Task> Hang() => async context =>
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending.Token);
        await Task.Delay(Timeout.Infinite, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Abort();
    };

    /// <summary>The connection breaks before an answer.</summary>
    public static Func<HttpContext, Task> Break() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>The connection breaks in the middle of an answer.</summary>
    public static Func<HttpContext, Task> HalfAnswer() => async context =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 10_000;
        await context.Response.WriteAsync("{\"translations\":[{\"text\":\"The");
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>An answer of so many bytes.</summary>
    public static Func<HttpContext, Task> Huge(int bytes) => async context =>
    {
        context.Response.ContentType = "application/json";
        var chunk = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        for (var sent = 0; sent < bytes; sent += chunk.Length) await context.Response.Body.WriteAsync(chunk);
    };

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref app, null) is not { } running) return;
        await ending.CancelAsync();
        await running.DisposeAsync();
        ending.Dispose();
    }

    /// <summary>Answers a call as documented.</summary>
    protected abstract Task AnswerAsync(HttpContext context, ReceivedCall call);

    // What it does for an answer is part of its time.
    private Task RestAsync(long began)
    {
        var rest = Latency - Stopwatch.GetElapsedTime(began);
        return rest > TimeSpan.Zero ? Task.Delay(rest, ending.Token) : Task.CompletedTask;
    }

    private async Task TakeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var call = new ReceivedCall(context.Request.Method, context.Request.Path, context.Request.QueryString.ToString(), headers, Encoding.UTF8.GetString(body.ToArray()), (int)body.Length);
        calls.Enqueue(call);
        if (Latency > TimeSpan.Zero) context.Response.OnStarting(() => RestAsync(began));
        if (IsFaulty(context.Request) && faults.TryDequeue(out var fault)) await fault(context);
        else await AnswerAsync(context, call);
    }
}
