using System.Text;
using System.Text.Json;
using BilingualReader.Web.Engines.Http;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>A call of <c>POST /translate</c>, version 3.0, with the options that this app uses.</summary>
/// <param name="To">Language of the answer.</param>
/// <param name="Texts">The texts.</param>
internal sealed record AzureRequest(string To, IReadOnlyList<string> Texts)
{
    /// <summary>Language of the texts; null has the service find out.</summary>
    public string? From { get; init; }

    /// <summary>Whether the texts are HTML.</summary>
    public bool IsHtml { get; init; }

    /// <summary>Whether to tell which words answer which.</summary>
    public bool IncludesAlignment { get; init; }

    /// <summary>Id of a system of one's own; null for the general one.</summary>
    public string? Category { get; init; }

    /// <summary>The path and query below the address of the service.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder("translate?api-version=3.0");
            if (From is not null) path.Append("&from=").Append(Uri.EscapeDataString(From));
            path.Append("&to=").Append(Uri.EscapeDataString(To));
            if (IsHtml) path.Append("&textType=html");
            if (IncludesAlignment) path.Append("&includeAlignment=true");
            if (Category is not null) path.Append("&category=").Append(Uri.EscapeDataString(Category));
            return path.ToString();
        }
    }

    /// <summary>The body.</summary>
    public byte[] Body => JsonSerializer.SerializeToUtf8Bytes(Texts.Select(text => new AzureText(text)), ServiceJson.CamelCase);
}
