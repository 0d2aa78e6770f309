namespace BilingualReader.Core.Translation.Repairing;

/// <summary>
/// Asks an engine once more for a paragraph whose terms its first answer lost, and keeps the better answer. A call like any other:
/// it has a place, money is set aside for it, and what is chosen is in the cache, under the key of the paragraph, before it is
/// settled, so that nobody asks a third time.
/// </summary>
/// <param name="order">The order.</param>
/// <param name="place">Where the call is made from; the caller has it.</param>
internal sealed class RepairCall(TranslationOrder order, CallPlaces.CallPlace place)
{
    /// <summary>The answer to go on with; the first one as it is when the engine was not asked, because of its limits or of a cap.</summary>
    /// <param name="group">The paragraph.</param>
    /// <param name="lost">What its first answer lost.</param>
    /// <param name="first">The first answer, which holds a translation.</param>
    /// <param name="cancellationToken">Cancels a call that has not begun.</param>
    public async Task<EngineAnswer> AskAsync(TextGroup group, LostTerms lost, EngineAnswer first, CancellationToken cancellationToken)
    {
        var text = group.Text with { Lost = lost };
        if (order.Engine.SizeOf(text) > order.Engine.Capabilities.SizePerCall) return first;
        var answer = first;
        await new PaidCall(order, place).MakeAsync([group.Key], [text], async outcome =>
        {
            answer = Choose(group, text, first, outcome);
            await order.Cache.StoreAsync([new CachedResult(group.Key, answer.Translation!)], CancellationToken.None);
            // Whatever the second answer is worth, there is a translation for what both have cost.
            return new JudgedOutcome(outcome, IsKept: true);
        }, cancellationToken);
        return answer;
    }

    private EngineAnswer Choose(TextGroup group, EngineText text, EngineAnswer first, EngineOutcome outcome)
    {
        var known = first.Translation!;
        var (second, requests) = outcome switch
        {
            EngineTranslated translated => (translated.Translations[0], translated.Requests),
            EnginePartlyTranslated partly => (partly.Translations[0], partly.Requests),
            _ => (null, 0),
        };
        var isBetter = second is not null && SecondAnswer.IsBetter(group.Blocks[0], known, second);
        var chosen = (isBetter ? second! : known) with { Repair = isBetter ? TermRepair.Done : TermRepair.InVain, Billed = UnitsOf(group.Text, known, text, second, outcome) };
        return new EngineAnswer(chosen, null, first.Requests + requests);
    }

    // Of both calls. What a failed call may have cost is a question that the ledger of spending keeps.
    private long? UnitsOf(EngineText text, EngineTranslation first, EngineText again, EngineTranslation? second, EngineOutcome outcome)
    {
        if (order.Engine.Capabilities.Rate is null) return first.Billed;
        return (first.Billed ?? order.Engine.CountUnits(text)) + (outcome is EngineFailed ? 0 : second?.Billed ?? order.Engine.CountUnits(again));
    }
}
