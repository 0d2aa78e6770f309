using System.Collections.Immutable;
using BilingualReader.Web.Interchange.Inline;

namespace BilingualReader.Web.Interchange.Reading;

/// <summary>What became of reading a file that came back.</summary>
internal abstract record FileReading;

/// <summary>The file cannot be taken: nothing of it is.</summary>
/// <param name="Reason">One sentence for a person, with the place in the file where one can be named.</param>
internal sealed record FileRefused(string Reason) : FileReading;

/// <summary>A file that came back.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Place">What its places are called: "line", or "row" of a table.</param>
/// <param name="CarriesCodes">Whether inline codes come back by their ids.</param>
/// <param name="KeepsCharacters">Whether every character comes back, those too that XML cannot hold.</param>
/// <param name="Pairs">Its pairs, in its order.</param>
internal sealed record ReturnedFile(FileFormat Format, string Place, bool CarriesCodes, bool KeepsCharacters, ImmutableArray<ReturnedPair> Pairs) : FileReading;

/// <summary>How far a pair of a file has come.</summary>
internal enum ReturnedState
{
    Untranslated,
    Translated,
    Reviewed,
    Final,
}

/// <summary>A pair of a file that came back.</summary>
/// <param name="Key">Which pair it is.</param>
/// <param name="Sequence">The state of the article that the file was made from.</param>
/// <param name="Place">Where it stands in the file, from 1.</param>
/// <param name="Source">Its source; null when the file has none.</param>
/// <param name="Target">Its translation; null when it has none.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Notes">Remarks on it.</param>
internal sealed record ReturnedPair(PairKey Key, long Sequence, int Place, string? Source, InlineText? Target, ReturnedState State, ImmutableArray<string> Notes);
