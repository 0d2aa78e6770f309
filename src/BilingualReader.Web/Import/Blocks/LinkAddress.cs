namespace BilingualReader.Web.Import.Blocks;

/// <summary>Decides which addresses of links and pictures are kept.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>The address as written when it is relative, http, https or mailto; null for anything else.</summary>
    public static string? Keep(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) return null;
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var isRelative = colon < 0 || address.AsSpan(0, colon).IndexOfAny("/?#") >= 0;
        return isRelative || Schemes.Contains(address[..colon], StringComparer.OrdinalIgnoreCase) ? address : null;
    }
}
