namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>Which addresses are asked at all.</summary>
internal static class ModelAddress
{
    /// <summary>Whether an address is one of https without a user's name, or plain http of this machine where that is allowed.</summary>
    /// <param name="address">An absolute address.</param>
    /// <param name="mayBeLoopback">
    /// Whether it may be on this machine, which only the settings may say: a list from outside must not send the app to
    /// whatever else listens here.
    /// </param>
    public static bool IsAllowed(Uri address, bool mayBeLoopback)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || address.Host.Length == 0) return false;
        if (address.IsLoopback) return mayBeLoopback && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        return address.Scheme == Uri.UriSchemeHttps;
    }
}
