using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>What to put into the English where the carrier of a token comes out.</summary>
/// <param name="English">The text, as plain text.</param>
/// <param name="Carrier">The carrier to look for.</param>
/// <param name="IsBinding">
/// Whether the translation is worth nothing without it (terms, verbatim text, names); an unknown word is not binding.
/// </param>
/// <param name="Inflects">Whether <paramref name="English"/> is a verb to put into the form that the carrier has.</param>
internal sealed record Replacement(string English, Carrier Carrier, bool IsBinding, bool Inflects = false);
