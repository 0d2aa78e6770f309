using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;

namespace BilingualReader.Web.Import.Metadata;

/// <summary>Finds the address of the page that an article was taken from.</summary>
internal static class AddressFinder
{
    /// <summary>
    /// An address alone before the text; else the only one behind it. Null when there is none or several compete.
    /// </summary>
    public static string? Find(Passage passage, FrontMatter? frontMatter)
    {
        if (frontMatter?.FindValue("url", "link", "lien", "source_url", "canonical") is { } given) return Absolute(given);
        var alone = Enumerable.Range(0, passage.Blocks.Length)
            .Where(i => passage.Blocks[i].Furniture?.Rule == "bare-address" && passage.IsEdge(i)).ToList();
        var head = alone.Where(passage.IsHead).Select(i => Absolute(passage.Blocks[i].Text)).FirstOrDefault(address => address is not null);
        return head ?? (alone.Count == 1 ? Absolute(passage.Blocks[alone[0]].Text) : null);
    }

    private static string? Absolute(string text)
    {
        var address = text.Split(' ', '\u00A0')[^1].Trim('<', '>', '(', ')', '[', ']');
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) address = "https://" + address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
                ? address
                : null;
    }
}
