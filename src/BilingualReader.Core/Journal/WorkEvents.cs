using BilingualReader.Core.Annotation;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Journal;

/// <summary>A block had the attention of a person for some time, waiting without a sign of life cut.</summary>
/// <param name="Block">The block.</param>
/// <param name="Seconds">How long, in whole seconds.</param>
public sealed record TimeSpent(int Block, int Seconds) : JournalEvent;

/// <summary>A person who judges a translation marked an error in it; one root cause for each error. Findings of checks are something else.</summary>
/// <param name="Block">The block.</param>
/// <param name="Mark">Id of the mark, unique in the block.</param>
/// <param name="Category">Category of MQM-Core.</param>
/// <param name="Kind">Id of the category below it; empty when none was said.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Span">The words, in the English or in the source.</param>
/// <param name="InSource">Whether they stand in the source: what was left out has no words in the English.</param>
/// <param name="Note">What the person adds; empty for nothing.</param>
/// <param name="Version"><see cref="BlockState.TextVersion"/> of the text that is judged.</param>
public sealed record ErrorMarked(
    int Block, string Mark, ErrorCategory Category, string Kind, ErrorSeverity Severity, TextSpan Span, bool InSource, string Note, long Version) : JournalEvent;

/// <summary>A person took a mark back.</summary>
public sealed record ErrorUnmarked(int Block, string Mark) : JournalEvent;

/// <summary>A person has judged the whole text of a block, so that it counts in the sample though it may have no errors; or took that back.</summary>
/// <param name="Block">The block.</param>
/// <param name="Version"><see cref="BlockState.TextVersion"/> of the text that is judged.</param>
/// <param name="IsJudged">Whether it is said, or taken back.</param>
public sealed record TextJudged(int Block, long Version, bool IsJudged) : JournalEvent;
