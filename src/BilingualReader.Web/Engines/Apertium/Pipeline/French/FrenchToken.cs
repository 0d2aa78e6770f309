using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>A word of the French sentence as the engine takes it, with its identity in all that follows.</summary>
/// <param name="Id">Its identity, from 0 in each sentence.</param>
/// <param name="Stored">Where it stands in the text as stored; for a protected text, the whole of it.</param>
/// <param name="Word">The word as plain text.</param>
/// <param name="Analyses">Its analyses before anything was exchanged.</param>
internal sealed record FrenchToken(int Id, TextSpan Stored, string Word, string Analyses);
