using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Jobs;

/// <summary>How far an engine has come with the paragraphs that it is asked about for a comparison.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Total">Paragraphs that it was asked about.</param>
/// <param name="Done">Those that it has answered, or failed on.</param>
/// <param name="Failures">Why a paragraph got nothing, by its number.</param>
/// <param name="Cause">Why it stopped before the end, in one sentence; null when it did not.</param>
/// <param name="IsOver">Whether it is done with all of them, or has stopped.</param>
public sealed record AskingProgress(EngineId Engine, int Total, int Done, ImmutableDictionary<int, BlockFailed> Failures, string? Cause, bool IsOver);
