using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BilingualReader.Web;

/// <summary>Says loudly when the app can be reached from other machines: nothing in it asks who is there.</summary>
internal static partial class LoopbackGuard
{
    public static void WarnWhenReachable(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses.Where(address => !IsLoopback(address))) LogReachable(app.Logger, address);
    });

    /// <summary>
    /// Whether an address to listen on, such as <c>http://localhost:5080</c>, can be reached from this machine only. Read as
    /// the server reads it: any host that is neither localhost nor an IP address, <c>[127.0.0.1]</c> too, means every address.
    /// </summary>
    public static bool IsLoopback(string address) =>
        Read(address) is { } read && (IsLocalhost(read) || (IPAddress.TryParse(read.Host, out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>Whether the host of an address is the name of this machine for itself.</summary>
    public static bool IsLocalhost(BindingAddress address) => address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address as the server reads it; null for what it refuses.</summary>
    public static BindingAddress? Read(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "LISTENING BEYOND THIS MACHINE at {Address}. There is no login: whoever reaches that address can read, add and delete every article. Set Urls to http://localhost:5080 to listen on this machine only.")]
    private static partial void LogReachable(ILogger logger, string address);
}
