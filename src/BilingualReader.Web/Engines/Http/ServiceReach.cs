using System.Net;
using System.Net.Sockets;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Http;

/// <summary>Tells by the address of a self-hosted service how far a text goes.</summary>
internal static class ServiceReach
{
    // Names that only a network of one's own resolves (RFC 6762, RFC 8375, ICANN's .internal).
    private static readonly string[] OwnNames = [".local", ".lan", ".home.arpa", ".internal", ".localdomain"];

    /// <summary>The reach of a service.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="isOwn">Whether the settings say that the server is one's own.</param>
    public static EngineReach Of(Uri address, bool isOwn)
    {
        if (address.IsLoopback) return EngineReach.ThisMachine;
        if (isOwn || IsOwnName(address.Host)) return EngineReach.OwnServers;
        return IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IsPrivate(ip) ? EngineReach.OwnServers : EngineReach.Services;
    }

    private static bool IsOwnName(string host) =>
        (!host.Contains('.', StringComparison.Ordinal) && !host.Contains(':', StringComparison.Ordinal)) || OwnNames.Any(name => host.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsPrivate(IPAddress ip)
    {
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        if (ip.AddressFamily != AddressFamily.InterNetwork) return ip.IsIPv6UniqueLocal || ip.IsIPv6LinkLocal;
        return ip.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..];
    }
}
