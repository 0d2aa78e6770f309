using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Web.Engines.Apertium.Pipeline.English;
using BilingualReader.Web.Engines.Apertium.Pipeline.French;
using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;
using BilingualReader.Web.Engines.Apertium.Pipeline.Spanish;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;
using BilingualReader.Web.Engines.Apertium.Pipeline.UnknownWords;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>
/// The way of sentences through the stages: protect, analyse, look up what is not known, to Spanish, analyse again, look
/// up again, to English, put the stored texts in. What is not proved goes through once more with greater care.
/// </summary>
internal sealed class SentenceTranslator(IApertiumStages stages)
{
    private readonly CatalanDictionary _dictionary = new(stages);

    /// <summary>Exactly one English sentence for each; throws <see cref="UntrustedTranslationException"/> when one cannot be proved.</summary>
    public async Task<IReadOnlyList<EnglishSentence>> TranslateAsync(IReadOnlyList<SentenceSource> sentences, int worker, CancellationToken cancellationToken)
    {
        var english = new EnglishSentence?[sentences.Count];
        for (var i = 0; i < english.Length; i++)
        {
            if (!sentences[i].HasWords) english[i] = new(sentences[i].Stored, []);
        }

        foreach (var care in new[] { Care.Carriers, Care.UnknownWords })
        {
            int[] open = Open(english);
            var answers = await TryTranslateAsync([.. open.Select(i => sentences[i])], care, worker, cancellationToken);
            for (var i = 0; i < open.Length; i++) english[open[i]] = answers[i];
        }

        foreach (var i in Open(english)) english[i] = await TranslateApartAsync(sentences[i], worker, cancellationToken);
        return english!;
    }

    private static int[] Open(EnglishSentence?[] english) => [.. Enumerable.Range(0, english.Length).Where(i => english[i] is null)];

    private async Task<EnglishSentence> TranslateApartAsync(SentenceSource sentence, int worker, CancellationToken cancellationToken)
    {
        var apart = new SentenceApart(sentence);
        var fragments = await TryTranslateAsync(apart.Fragments, Care.Apart, worker, cancellationToken);
        return apart.Join([.. fragments.Select(fragment => fragment ?? throw new UntrustedTranslationException("Apertium lost a word that must not be lost."))]);
    }

    private async Task<IReadOnlyList<EnglishSentence?>> TryTranslateAsync(IReadOnlyList<SentenceSource> sentences, Care care, int worker, CancellationToken cancellationToken)
    {
        if (sentences.Count == 0) return [];
        var prepared = await PrepareAsync(sentences, care, worker, cancellationToken);
        var french = await ReadFrenchAsync(sentences, prepared, care, worker, cancellationToken);
        var spanish = await RunAsync(StageKind.FrenchSpanishTransfer, french.Select(sentence => sentence?.Analysed.Write() ?? ""), worker, cancellationToken);
        var english = await TranslateSpanishAsync(french, spanish, worker, cancellationToken);
        return [.. french.Select((sentence, i) => sentence is null ? null : Finish(sentences[i], sentence, english[i]))];
    }

    private async Task<IReadOnlyList<PreparedSentence>> PrepareAsync(IReadOnlyList<SentenceSource> sentences, Care care, int worker, CancellationToken cancellationToken)
    {
        // The larger dictionary is asked for names and for the gender of terms only.
        SentenceSource[] asked = [.. sentences.Where(Protector.NeedsAnalysis)];
        var analysed = asked.Zip(await AnalyseAsync(StageKind.FrenchCatalanAnalysis, asked.Select(sentence => StreamText.Encode(sentence.Normalised.Text)), worker, cancellationToken))
            .ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. sentences.Select(sentence => PreparedSentence.Prepare(
            sentence.Normalised.Text, Protector.Protect(sentence, analysed.GetValueOrDefault(sentence) ?? AnalysedText.Empty, care)))];
    }

    private async Task<IReadOnlyList<FrenchSentence?>> ReadFrenchAsync(
        IReadOnlyList<SentenceSource> sentences, IReadOnlyList<PreparedSentence> prepared, Care care, int worker, CancellationToken cancellationToken)
    {
        var analysed = await AnalyseAsync(StageKind.FrenchSpanishAnalysis, prepared.Select(sentence => sentence.Text), worker, cancellationToken);
        FrenchReader[] readers = [.. sentences.Select((sentence, i) => new FrenchReader(sentence.Normalised, prepared[i], analysed[i]))];
        var unknown = await _dictionary.FindAsync(readers.SelectMany(reader => reader.UnknownWords), worker, cancellationToken);
        return [.. readers.Select(reader => reader.Read(unknown, care == Care.Carriers))];
    }

    private async Task<ImmutableArray<string>> TranslateSpanishAsync(IReadOnlyList<FrenchSentence?> french, ImmutableArray<string> streams, int worker, CancellationToken cancellationToken)
    {
        SpanishText[] spanish = [.. streams.Select(stream => new SpanishText(stream))];
        var analysed = await AnalyseAsync(StageKind.SpanishEnglishAnalysis, spanish.Select(text => text.Text), worker, cancellationToken);
        SpanishReader?[] readers = [.. french.Select((sentence, i) => sentence is null ? null : new SpanishReader(sentence, spanish[i].LayOver(analysed[i])))];
        var unknown = await _dictionary.FindAsync(readers.SelectMany(reader => reader?.UnknownWords ?? []), worker, cancellationToken);
        return await RunAsync(StageKind.SpanishEnglishTransfer, readers.Select(reader => reader?.Read(unknown).Write() ?? ""), worker, cancellationToken);
    }

    private static EnglishSentence? Finish(SentenceSource source, FrenchSentence french, string stream)
    {
        if (new EnglishAssembler(french).Assemble(SpannedText.Parse(stream)) is not { } draft) return null;
        AdjectiveOrder.Apply(draft, french);
        Persons.Apply(draft, french);
        EnglishRules.Apply(draft);
        if (!Completeness.IsComplete(source.Stored, draft.Text)) return null;
        if (source.StartsWithCapital) draft.Capitalise();
        return new(draft.Text, [.. draft.Places().Where(place => place.Token < french.Tokens.Count).Select(place => new WordLink(french.Tokens[place.Token].Stored, place.Span))]);
    }

    private async Task<AnalysedText[]> AnalyseAsync(StageKind kind, IEnumerable<string> texts, int worker, CancellationToken cancellationToken) =>
        [.. (await RunAsync(kind, texts, worker, cancellationToken)).Select(AnalysedText.Parse)];

    private Task<ImmutableArray<string>> RunAsync(StageKind kind, IEnumerable<string> streams, int worker, CancellationToken cancellationToken)
    {
        ImmutableArray<string> asked = [.. streams];
        return asked.IsEmpty ? Task.FromResult(asked) : stages.Get(kind, worker).RunAsync(asked, cancellationToken);
    }
}
