using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Web.Engines.Apertium.Pipeline.French;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.UnknownWords;

/// <summary>
/// Looks up single words through Catalan, whose French dictionary is much larger than the Spanish one: the largest
/// single gain that was measured. Remembers its answers, up to <see cref="Capacity"/> of them.
/// </summary>
internal sealed partial class CatalanDictionary(IApertiumStages stages)
{
    private const int Capacity = 20_000;
    private readonly ConcurrentDictionary<string, WordTranslation> _known = new(StringComparer.Ordinal);

    /// <summary>What is known of each of the words, which are plain text.</summary>
    public async Task<IReadOnlyDictionary<string, WordTranslation>> FindAsync(IEnumerable<string> words, int worker, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, WordTranslation>(StringComparer.Ordinal);
        List<string> missing = [];
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (_known.TryGetValue(word, out var translation)) found[word] = translation;
            else missing.Add(word);
        }

        if (missing.Count == 0) return found;
        foreach (var (word, translation) in missing.Zip(await LookUpAsync(missing, worker, cancellationToken))) found[word] = Remember(word, translation);
        return found;
    }

    private async Task<IEnumerable<WordTranslation>> LookUpAsync(List<string> words, int worker, CancellationToken cancellationToken)
    {
        ImmutableArray<string> streams = [.. words.Select(StreamText.Encode)];
        var analyses = await stages.Get(StageKind.FrenchCatalanAnalysis, worker).RunAsync(streams, cancellationToken);
        AnalysedWord[] analysed = [.. analyses.Select((stream, i) => AnalysedWord.Read(streams[i], AnalysedText.Parse(stream)))];
        var catalan = await stages.Get(StageKind.FrenchCatalan, worker).RunAsync([.. analysed.Select(word => word.Query)], cancellationToken);
        // A word that stays unknown is not worth a look-up, but the count of the answers has to agree.
        ImmutableArray<string> asked = [.. catalan.Select(text => IsTrusted(text) ? text : "")];
        var english = await stages.Get(StageKind.CatalanEnglish, worker).RunAsync(asked, cancellationToken);
        return analysed.Select((word, i) => new WordTranslation(
            FrenchLexicon.FindVerb(word.Query) ?? (asked[i].Length > 0 && IsTrusted(english[i]) ? Trim(english[i]) : null), word.Carrier, word.IsVerb));
    }

    private WordTranslation Remember(string word, WordTranslation translation)
    {
        if (_known.Count >= Capacity) _known.Clear();
        return _known[word] = translation;
    }

    // A mark tells that some word on the way was not known, a slash that its form was in doubt.
    private static bool IsTrusted(string text) => text.AsSpan().IndexOfAny("*#@/") < 0 && !string.IsNullOrWhiteSpace(text);

    // A verb on its own is given a subject that the sentence has already.
    private static string Trim(string english) => Subject().Replace(StreamText.Decode(StreamText.Unescape(english)).Trim(), "");

    [GeneratedRegex("^(?:It|He|She|They|I|You|We|To) ", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
