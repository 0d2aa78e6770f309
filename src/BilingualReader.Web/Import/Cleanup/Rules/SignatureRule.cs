using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>The initials of those who wrote and edited a report: "A.A.A.", "mab/sg".</summary>
internal sealed partial class SignatureRule : ICleanupRule
{
    public string Id => "signature";

    public string Reason => "The initials of the writer";

    public IEnumerable<int> Find(Passage passage) =>
        passage.Visible.Where(i => passage.IsTail(i) && passage.Blocks[i].Text.Length <= 24 && Initials.IsMatch(passage.Blocks[i].Text));

    [GeneratedRegex(@"^(?:\(?(?:\p{Lu}\.[ -]?){2,4}\)?|\p{Lu}\.\p{Lu}|\(?[a-z]{2,5}(?:/[a-z]{2,5}){1,4}\)?|\(?\p{Lu}{2,3}(?:/\p{Lu}{2,3}){1,3}\)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials { get; }
}
