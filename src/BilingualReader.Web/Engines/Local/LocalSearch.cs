using System.Collections.Immutable;
using BilingualReader.Core.Translation;
using BilingualReader.Neural;
using SearchOptions = BilingualReader.Neural.TranslationOptions;

namespace BilingualReader.Web.Engines.Local;

/// <summary>The English of sentences, and the terms in them that the model did not write itself.</summary>
internal sealed record LocalResult(ImmutableArray<LocalEnglish> English, IReadOnlySet<EngineTerm> Apart);

/// <summary>Translates sentences together; those that lack something afterwards once more, taken apart.</summary>
internal sealed class LocalSearch(Translator translator, SearchOptions options)
{
    /// <summary>As many as sentences, in their order.</summary>
    public LocalResult Translate(ImmutableArray<LocalSentence> sentences, CancellationToken cancellationToken)
    {
        var whole = Ask(sentences, cancellationToken);
        var apart = sentences.Zip(whole).Where(pair => pair.Second is null).ToDictionary(pair => pair.First, pair => pair.First.Apart());
        if (apart.Count == 0) return new LocalResult([.. whole.OfType<LocalEnglish>()], new HashSet<EngineTerm>());
        var fragments = new Queue<LocalEnglish?>(Ask([.. apart.Values.SelectMany(sentence => sentence.Fragments)], cancellationToken));
        var joined = apart.ToDictionary(pair => pair.Key, pair => pair.Value.Join([.. pair.Value.Fragments.Select(_ => fragments.Dequeue())]));
        return new LocalResult(
            [.. sentences.Zip(whole, (sentence, english) => english ?? joined[sentence])],
            joined.Values.SelectMany(english => english.Terms).Select(term => term.Term).ToHashSet());
    }

    private IEnumerable<LocalEnglish?> Ask(ImmutableArray<LocalSentence> sentences, CancellationToken cancellationToken) =>
        [.. sentences.Zip(translator.Translate([.. sentences.Select(sentence => sentence.Sent)], options, cancellationToken), (sentence, answer) => sentence.Read(answer))];
}
