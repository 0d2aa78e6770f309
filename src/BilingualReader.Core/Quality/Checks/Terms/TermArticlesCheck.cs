using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Terms;

/// <summary>TERM_ART: the wrong article before a term: “a Israeli”, “the the”, “the Le Monde”.</summary>
internal sealed partial class TermArticlesCheck() : Rule("term-articles", FindingSeverity.Warning, "The wrong or a doubled article before a glossary term.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (var span in input.Terms.Select(term => term.Target).OfType<TextSpan>().Distinct().Where(span => span.Length > 0 && span.End <= input.Target.Length))
        {
            var article = Article().Match(input.Target[..span.Start]);
            if (!article.Success) continue;
            var (word, english) = (article.Groups["word"].Value, span.In(input.Target));
            if (Own().Match(english) is { Success: true } own && own.Value.Equals(word, StringComparison.OrdinalIgnoreCase) || IsFrenchArticle(english, word))
                yield return Hold($"There are two articles in “{word} {english}”.", target: TextSpan.FromBounds(article.Index, span.End)) with { Fix = new FindingFix("Take the first article out", input.Target.With(article.Span(), "")) };
            else if (Wanted(word, english) is { } wanted)
                yield return Hold($"“{word} {english}” should be “{wanted} {english}”.", target: TextSpan.FromBounds(article.Index, span.End)) with { Fix = new FindingFix($"Write “{wanted}”", input.Target.With(article.Groups["word"].Span(), wanted)) };
        }
    }

    private static bool IsFrenchArticle(string english, string word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase) && (english.StartsWith("Le ", StringComparison.Ordinal) || english.StartsWith("La ", StringComparison.Ordinal) || english.StartsWith("Les ", StringComparison.Ordinal) || english.StartsWith("The ", StringComparison.OrdinalIgnoreCase));

    private static string? Wanted(string word, string english)
    {
        if (word is not ("a" or "an" or "A" or "An") || EnglishSound.TakesAn(english) is not { } takesAn) return null;
        if (takesAn == (word.Length == 2)) return null;
        return (char.IsUpper(word[0]), takesAn) switch { (true, true) => "An", (true, false) => "A", (false, true) => "an", _ => "a" };
    }

    [GeneratedRegex(@"(?<![\p{L}\d’'.-])(?<word>the|an?)\s\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\A(?:the|an?)(?=\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
