using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>A place in the target where a rendering stands.</summary>
/// <param name="Span">Where, in the folded target.</param>
/// <param name="Verdict">The verdict on an occurrence that it answers.</param>
/// <param name="IsBound">Whether it answers only an occurrence of its own sentence.</param>
internal readonly record struct RenderingHit(TextSpan Span, TermVerdict Verdict, bool IsBound);
