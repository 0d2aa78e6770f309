using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Merging;

/// <summary>
/// Holds a returned file against the article: what its sender changed is told from what was changed here by the text that
/// went out, which the journal still has.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="state">The article as it is now.</param>
/// <param name="findings">What the checks hold against a block of the article as it would be.</param>
internal sealed class ImportPlanner(ReturnedFile file, ArticleState state, Func<BlockState, BlockFindings> findings)
{
    private FrozenDictionary<long, ArticleState> past = FrozenDictionary<long, ArticleState>.Empty;

    /// <summary>The plan, or why the file cannot be taken.</summary>
    public FileReading Plan(ImmutableArray<JournalEntry> journal)
    {
        if (file.Pairs.IsEmpty) return new FileRefused("The file holds no paragraph of an article from here.");
        if (FindForeign() is { } refused) return refused;
        past = States(journal);
        if (file.Pairs.FirstOrDefault(pair => !past.ContainsKey(pair.Sequence)) is { } unknown) return Refuse(unknown, "The file was made from a state of the article that its journal does not have.");
        if (file.Pairs.FirstOrDefault(HasUnknownCodes) is { } coded) return Refuse(coded, "The translation holds an inline code that the French does not have.");
        if (file.Pairs.FirstOrDefault(IsSlipped) is { } slipped) return Refuse(slipped, $"The French beside {Words(slipped)} is not the French of that paragraph: the texts may have slipped, or the French was changed.");
        return new ImportPlan(state, file.Format, [.. file.Pairs.Select(Merge).OrderBy(pair => pair.Number)]);
    }

    private FileRefused? FindForeign()
    {
        var seen = new HashSet<int>();
        foreach (var pair in file.Pairs)
        {
            if (pair.Key.Article != state.Id) return Refuse(pair, "The paragraph is one of another article.");
            if (state.FindBlock(pair.Key.Number) is null) return Refuse(pair, $"The article has no {Words(pair)}.");
            if (!seen.Add(pair.Key.Number)) return Refuse(pair, $"The file holds {Words(pair)} twice.");
        }

        return null;
    }

    // One walk over the journal for all states that the file was made from.
    private FrozenDictionary<long, ArticleState> States(ImmutableArray<JournalEntry> journal)
    {
        var wanted = file.Pairs.Select(pair => pair.Sequence).ToHashSet();
        var found = new Dictionary<long, ArticleState>();
        ArticleState? at = null;
        foreach (var entry in journal)
        {
            at = at is null ? ArticleState.Fold(state.Id, [entry]) : at.With(entry);
            if (at is null) break;
            if (wanted.Contains(entry.Sequence)) found[entry.Sequence] = at;
        }

        return found.ToFrozenDictionary();
    }

    private bool HasUnknownCodes(ReturnedPair pair) =>
        file.CarriesCodes && pair.Target is { } target && IsSameSource(pair) && target.Codes.Any(placed => !KnownCodes(pair).Any(code => code.Id == placed.Id));

    private bool IsSlipped(ReturnedPair pair) =>
        pair.Source is { } source && IsSameSource(pair) && Visible(source) != Visible(state.FindBlock(pair.Key.Number)!.Block.Source);

    private bool IsSameSource(ReturnedPair pair) => PairKey.Of(state.Id, state.FindBlock(pair.Key.Number)!.Block) == pair.Key;

    private ImmutableArray<InlineCode> KnownCodes(ReturnedPair pair) =>
        [.. state.FindBlock(pair.Key.Number)!.Block.Codes.Concat(past[pair.Sequence].FindBlock(pair.Key.Number)?.TargetCodes ?? [])];

    private MergedPair Merge(ReturnedPair pair)
    {
        var now = state.FindBlock(pair.Key.Number)!;
        var then = past[pair.Sequence].FindBlock(pair.Key.Number)!;
        var merged = new MergedPair(now, pair, then.Target, PairChange.None, pair.Target?.Text, [], NewNotes(pair, now), []);
        if (!IsSameSource(pair)) return Skip(merged, "The French of the paragraph has changed since: the file is older.");
        if (!now.IsTranslatable) return Skip(merged, "The paragraph is not one to be translated any more.");
        if (pair.Target is not { } theirs || string.IsNullOrWhiteSpace(theirs.Text)) return then.Target is null || pair.State == ReturnedState.Untranslated ? merged : Skip(merged, "The file has no translation any more; ours is kept.");
        merged = WithCodes(merged, theirs, then);
        if (IsUnchanged(merged, then)) return Approvable(merged with { Target = then.Target }, now.Target == then.Target);
        if (Shown(now.Target) == theirs.Text) return Approvable(merged with { Target = now.Target }, true);
        var isChangedHere = now.Target != then.Target || (now.ApprovedAt is not null && then.ApprovedAt is null);
        return Approvable(merged with { Change = isChangedHere && now.Target is not null ? PairChange.Conflict : PairChange.Taken }, true);
    }

    private MergedPair WithCodes(MergedPair merged, InlineText theirs, BlockState then)
    {
        var codes = file.CarriesCodes ? ReturnedCodes.ById(theirs, KnownCodes(merged.Returned)) : ReturnedCodes.ByWords(theirs.Text, Shown(then.Target), then.TargetCodes);
        string[] lost = [.. then.TargetCodes.Where(code => !codes.Any(kept => kept.Id == code.Id)).Select(code => CodeMarks.Words(code.Kind))];
        return merged with
        {
            Codes = codes,
            Remarks = lost.Length == 0 ? [] : [theirs.Text == Shown(then.Target)
                ? $"The file has lost markup ({string.Join(", ", lost)}); ours is kept."
                : $"Markup that went out is not in the returned text and is left out: {string.Join(", ", lost)}."],
        };
    }

    // A program that drops the markup of a text which it leaves alone has changed nothing that its user saw.
    private bool IsUnchanged(MergedPair merged, BlockState then) =>
        merged.Returned.Target!.Text == Shown(then.Target) && (!merged.Remarks.IsEmpty || ReturnedCodes.AreSame(merged.Codes, InlinePieces.Sound(then.Target ?? "", then.TargetCodes)));

    private MergedPair Approvable(MergedPair merged, bool isOurs)
    {
        if (!isOurs || merged.Returned.State is not (ReturnedState.Reviewed or ReturnedState.Final) || merged.Target is null) return merged;
        var isFarther = merged.Change != PairChange.None || merged.Now.ApprovedAt is null || (merged.Returned.State == ReturnedState.Final && merged.Now.SignedOffAt is null);
        if (!isFarther) return merged;
        return findings(AsMerged(merged)).Obstacles.FirstOrDefault() is { } obstacle
            ? merged with { Remarks = merged.Remarks.Add($"It cannot be approved: {obstacle.Message}") }
            : merged with { CanApprove = true };
    }

    // What stands as it is keeps what is known of it, its codes above all.
    private static BlockState AsMerged(MergedPair merged) => merged.Target == merged.Now.Target
        ? merged.Now
        : merged.Now with { Human = new HumanTarget(merged.Target!, Actor.Reader, DateTimeOffset.UnixEpoch) { Codes = merged.Codes } };

    private static MergedPair Skip(MergedPair merged, string remark) => merged with { Change = PairChange.Skipped, Remarks = [remark] };

    // Remarks are known by their words: what went out comes back.
    private static ImmutableArray<string> NewNotes(ReturnedPair pair, BlockState now) =>
    [
        .. pair.Notes
            .Select(note => note.Trim())
            .Where(note => note.Length is > 0 and <= 10_000 && !now.Comments.Any(comment => LegalXml.Replace(comment.Text).Trim() == note))
            .Distinct(StringComparer.Ordinal),
    ];

    private string? Shown(string? text) => text is null || file.KeepsCharacters ? text : LegalXml.Replace(text);

    // Programs change blanks and what XML cannot hold; letters and marks they leave alone.
    private static string Visible(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter != '\uFFFD' && !char.IsSurrogate(letter) && letter < '\uFFFE'));

    private FileRefused Refuse(ReturnedPair pair, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(file.Place[0])}{file.Place[1..]} {pair.Place}: {reason}"));

    private static string Words(ReturnedPair pair) => pair.Key.Number == ArticleState.TitleNumber ? "title of its own" : string.Create(CultureInfo.InvariantCulture, $"paragraph {pair.Key.Number}");
}
