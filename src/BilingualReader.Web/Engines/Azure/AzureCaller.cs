using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>Calls the service with a key, or with the token of whoever is signed in.</summary>
internal sealed class AzureCaller(ServiceCaller caller, AzureOptions options, string? key, TokenCredential? credential)
{
    private static readonly TokenRequestContext Scope = new(["https://cognitiveservices.azure.com/.default"]);

    /// <summary>Makes the call.</summary>
    public async Task<ServiceAnswer> SendAsync(AzureRequest request, CancellationToken cancellationToken)
    {
        if (await HeadersAsync(cancellationToken) is not { } headers) return new ServiceTrouble(EngineFault.Unauthorized, "Nobody is signed in for Azure on this machine: sign in (az login), or set Engines:Azure:Key.", MayBeBilled: false);
        return await caller.SendAsync(new ServiceCall(HttpMethod.Post, request.Path) { Body = request.Body, Headers = headers, Texts = request.Texts.Count, IsBilled = true }, cancellationToken);
    }

    private async Task<IReadOnlyList<KeyValuePair<string, string>>?> HeadersAsync(CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> headers = [];
        if (key is not null) headers.Add(new("Ocp-Apim-Subscription-Key", key));
        else if (await TokenAsync(cancellationToken) is { } token) headers.Add(new("Authorization", "Bearer " + token));
        else return null;
        if (!string.IsNullOrEmpty(options.Region)) headers.Add(new("Ocp-Apim-Subscription-Region", options.Region));
        if (key is null && !string.IsNullOrEmpty(options.ResourceId)) headers.Add(new("Ocp-Apim-ResourceId", options.ResourceId));
        return headers;
    }

    // Whatever goes wrong while signing in means the same for the caller, and its words may hold what must not be shown.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Credentials throw many kinds.")]
    private async Task<string?> TokenAsync(CancellationToken cancellationToken)
    {
        if (credential is null) return null;
        try
        {
            return (await credential.GetTokenAsync(Scope, cancellationToken)).Token;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
