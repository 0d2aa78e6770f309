using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>URL_MAIL: web and e-mail addresses, names with @, tags with # and paths that the English does not have byte for byte.</summary>
internal sealed partial class AddressCheck() : Rule("addresses", FindingSeverity.Error, "A web or e-mail address, @name, #tag or file path that the English changed or lost.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (Match address in Address().Matches(input.Source))
        {
            var text = address.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '»', '”', '"', '\'', '’', '…');
            if (text.Length > 2 && !input.Target.Contains(text, StringComparison.Ordinal))
                yield return Hold($"The English does not have “{Shorten(text)}” as it stands in the French.", new Text.TextSpan(address.Index, text.Length));
        }
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@/])@\w{2,}|(?<![\w#&/])#[\p{L}_]\w+|(?<![\w/.])(?:/[\w.-]+){2,}|[A-Za-z]:\\[\w\\.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
