using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation.Restoring;

/// <summary>A term that was carried around an engine and put into its answer.</summary>
/// <param name="Span">Where its English stands in the answer.</param>
/// <param name="Term">The term.</param>
public sealed record PutBackTerm(TextSpan Span, EngineTerm Term);
