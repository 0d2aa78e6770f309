using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Checks;

namespace BilingualReader.Web.Pages.Checks;

/// <summary>What a check has found, and what of it persons held for none.</summary>
internal readonly record struct CheckRate(int Findings, int Dismissed, int Paragraphs)
{
    /// <summary>In words for a person.</summary>
    public string Words => (Findings, Paragraphs) switch
    {
        (_, 0) => "Nothing to count yet",
        (0, _) => "No findings",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Findings:N0} {(Findings == 1 ? "finding" : "findings")}, {100d * Findings / Paragraphs:0.#} in 100 paragraphs; {Dismissed:N0} dismissed ({100d * Dismissed / Findings:0} %)"),
    };
}

/// <summary>Rates over some articles.</summary>
/// <param name="Articles">How many articles were counted.</param>
/// <param name="Paragraphs">How many translated paragraphs they have.</param>
/// <param name="IsWhole">Whether these are all that there are.</param>
/// <param name="ByCheck">Rates by id of the check; none for those without findings.</param>
internal sealed record CheckCounts(int Articles, int Paragraphs, bool IsWhole, ImmutableDictionary<string, CheckRate> ByCheck)
{
    /// <summary>The rate of one check.</summary>
    public CheckRate Of(string check) => ByCheck.TryGetValue(check, out var rate) ? rate : new CheckRate(0, 0, Paragraphs);
}

/// <summary>Counts findings and dismissals over the newest articles.</summary>
internal sealed class CheckRates(ArticleLibrary library, ArticleFindings findings)
{
    /// <summary>Most articles that are counted: as many as the library keeps in memory.</summary>
    public const int MostArticles = 16;

    private const int MostParagraphs = 2000;

    /// <summary>Counts over the newest articles, up to a number of paragraphs.</summary>
    public async Task<CheckCounts> CountAsync(CancellationToken cancellationToken)
    {
        var present = (await library.ListAsync(null, cancellationToken)).Where(article => !article.IsDeleted && article.Translated > 0).ToList();
        var (articles, paragraphs) = (0, 0);
        var rates = new Dictionary<string, (int Findings, int Dismissed)>(StringComparer.Ordinal);
        foreach (var summary in present.Take(MostArticles))
        {
            if (paragraphs > 0 && paragraphs + summary.Translated > MostParagraphs) break;
            if (await library.FindAsync(summary.Id, cancellationToken) is not { } state) continue;
            var blocks = findings.Of(state);
            (articles, paragraphs) = (articles + 1, paragraphs + blocks.Length);
            foreach (var block in blocks) Add(block, rates);
        }

        return new CheckCounts(articles, paragraphs, articles == present.Count, rates.ToImmutableDictionary(pair => pair.Key, pair => new CheckRate(pair.Value.Findings, pair.Value.Dismissed, paragraphs), StringComparer.Ordinal));
    }

    private static void Add(BlockFindings block, Dictionary<string, (int Findings, int Dismissed)> rates)
    {
        foreach (var finding in block.Findings)
        {
            var (count, dismissed) = rates.GetValueOrDefault(finding.Check);
            rates[finding.Check] = (count + 1, dismissed + (block.IsDismissed(finding) ? 1 : 0));
        }
    }
}
