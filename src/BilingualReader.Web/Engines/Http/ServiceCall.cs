namespace BilingualReader.Web.Engines.Http;

/// <summary>One call of a service, before it is made.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Address below the base address of the service, without a leading slash; may have a query.</param>
internal sealed record ServiceCall(HttpMethod Method, string Path)
{
    /// <summary>The body; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Type of the body.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>Headers with what proves who calls; never written anywhere.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How many texts it carries, for the log.</summary>
    public int Texts { get; init; }

    /// <summary>Whether the service charges for it: then it is made again only when the service cannot have done the work.</summary>
    public bool IsBilled { get; init; }

    /// <summary>The request, anew for each try.</summary>
    public HttpRequestMessage ToRequest(Uri baseAddress)
    {
        var request = new HttpRequestMessage(Method, new Uri(baseAddress, Path));
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (Body is null) return request;
        request.Content = new ByteArrayContent(Body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return request;
    }
}
