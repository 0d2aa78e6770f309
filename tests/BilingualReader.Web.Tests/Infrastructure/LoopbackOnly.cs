using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BilingualReader.Web.Engines.Local.Models;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>The network of tests: this machine. Whatever would go out is refused and remembered.</summary>
internal sealed class LoopbackOnly() : DelegatingHandler(ModelConnections.NewHandler())
{
    /// <summary>Addresses that were asked for and are not on this machine.</summary>
    public ConcurrentQueue<Uri> Refused { get; } = [];

    /// <summary>No app that a test starts, in whatever way, fetches a model by itself.</summary>
    [ModuleInitializer]
    internal static void ForbidFetching() => Environment.SetEnvironmentVariable("Engines__Local__Fetch", "never");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { IsLoopback: true }) return base.SendAsync(request, cancellationToken);
        Refused.Enqueue(request.RequestUri!);
        throw new HttpRequestException(HttpRequestError.ConnectionError, "Tests call nobody outside.");
    }
}
