namespace BilingualReader.Web.Engines.Azure;

/// <summary>Where the service is.</summary>
internal static class AzureAddress
{
    private const string Global = "https://api.cognitive.microsofttranslator.com/";

    /// <summary>The base address for a setting; a resource's own host has the service below a path.</summary>
    public static Uri For(string? endpoint)
    {
        if (string.IsNullOrEmpty(endpoint)) return new Uri(Global);
        var address = new Uri(endpoint);
        return address.AbsolutePath == "/" && address.Host.EndsWith(".cognitiveservices.azure.com", StringComparison.OrdinalIgnoreCase)
            ? new Uri(address, "/translator/text/v3.0/")
            : address;
    }
}
