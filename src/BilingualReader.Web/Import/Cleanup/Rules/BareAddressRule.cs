using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>A block that is nothing but an address.</summary>
internal sealed partial class BareAddressRule : ICleanupRule
{
    private const int LongestAddress = 2_000;

    public string Id => "bare-address";

    public string Reason => "An address without text";

    public IEnumerable<int> Find(Passage passage) =>
        passage.Visible.Where(i => passage.Blocks[i].Folded is { Length: <= LongestAddress } text && Address.IsMatch(text));

    [GeneratedRegex(@"^(?:(?:lien|url|link|adresse) ?: ?)?[<(\[]?(?:https?://[^\s]+|www\.[^\s]+\.[^\s]+|[a-z0-9._+-]+@[a-z0-9-]+\.[a-z0-9.-]+)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }
}
