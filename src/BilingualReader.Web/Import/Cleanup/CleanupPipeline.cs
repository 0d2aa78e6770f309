using BilingualReader.Web.Import.Cleanup.Rules;

namespace BilingualReader.Web.Import.Cleanup;

/// <summary>Marks the furniture of a page, rule by rule.</summary>
internal static class CleanupPipeline
{
    /// <summary>What one round hides moves the edges of the running text, and shows the next round more.</summary>
    private const int MostRounds = 3;

    /// <summary>
    /// The order matters. Long prompts go first: until they are hidden they look like running text and hide where the
    /// article begins. Addresses, links and tags are next (labels of links end a list of tags), then what is recognised by its place, and last what is recognised by
    /// hidden neighbours. The first rule that finds a block gives the reason.
    /// </summary>
    public static IReadOnlyList<ICleanupRule> Rules { get; } =
    [
        Prompts.Cookies,
        Prompts.Subscription,
        Prompts.Comment,
        Prompts.Login,
        Prompts.Share,
        PageParts.Advertisement,
        PageParts.ReadingTime,
        PageParts.Copyright,
        new BareAddressRule(),
        new TagLabelRule(),
        new RelatedLinkRule(),
        new TagListRule(),
        new MenuRule(),
        PageParts.Tool,
        new RepeatedTitleRule(),
        new SourceLineRule(),
        new SignatureRule(),
        new ForeignPictureTextRule(),
        new DateLineRule(),
        new KickerRule(),
    ];

    /// <summary>The passage with its furniture hidden; as it was when nothing at all would be left to read.</summary>
    public static Passage Run(Passage passage)
    {
        var cleaned = passage;
        for (var round = 0; round < MostRounds; round++)
        {
            var before = cleaned;
            cleaned = Rules.Aggregate(before, (current, rule) => current.Clean(rule));
            if (ReferenceEquals(cleaned, before)) break;
        }

        return cleaned.Visible.Any() ? cleaned : passage.ShowAll();
    }
}
