using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>What the error codes of the service mean: the HTTP status followed by three digits.</summary>
internal static class AzureFailures
{
    /// <summary>The failure for an answer that is no success.</summary>
    public static EngineFailed From(ServiceReply reply, string? key)
    {
        var error = reply.Read<AzureErrorBody>(ServiceJson.CamelCase)?.Error;
        var said = ServiceWords.Quote(error?.Message, key);
        return (error?.Code ?? reply.Status * 1000) switch
        {
            403001 => new(EngineFault.QuotaExceeded, "The free quota of the Azure resource is used up. What is translated is kept; go on when the next period begins, or with another engine."),
            401015 => new(EngineFault.Unauthorized, "The key belongs to another service of Azure: take one of a Translator resource."),
            >= 401000 and < 402000 => new(EngineFault.Unauthorized, "Azure does not accept the key: check Engines:Azure:Key, and Engines:Azure:Region, which has to be that of the resource."),
            >= 403000 and < 404000 => new(EngineFault.Unauthorized, $"Azure does not allow the call.{said}"),
            400050 or 400072 or 400077 => new(EngineFault.TooLong, "The text is more than Azure takes in one call."),
            400019 or 400023 or 400035 or 400036 => new(EngineFault.UnsupportedPair, $"Azure does not translate this pair of languages.{said}"),
            400002 or 400075 or 400079 => new(EngineFault.BadResponse, $"Azure does not know the system of the setting Engines:Azure:Category.{said}"),
            408001 => new(EngineFault.Unavailable, "Azure is still preparing the system of one's own: try again in some minutes."),
            >= 429000 and < 430000 => new(EngineFault.RateLimited, "Azure gets more text than its limit for an hour or a minute allows: try again in a minute."),
            >= 500000 => new(EngineFault.Unavailable, $"Azure has trouble on its side (status {reply.Status}): try again later.") { MayBeBilled = reply.Status is 502 or 504 },
            _ => new(EngineFault.BadResponse, $"Azure refused the request (status {reply.Status}).{said}"),
        };
    }
}
