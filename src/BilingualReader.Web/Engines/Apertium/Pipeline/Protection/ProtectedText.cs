using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>A stretch that does not go through the engine; a carrier does in its place.</summary>
/// <param name="Span">Where it stands in the normalised sentence.</param>
/// <param name="English">What to put in the carrier's place.</param>
/// <param name="Carrier">What goes through the engine; null for a verb, which is exchanged after the analysis.</param>
internal sealed record ProtectedText(TextSpan Span, string English, Carrier? Carrier);
