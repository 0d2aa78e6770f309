using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Jobs;

/// <summary>News of an article being translated.</summary>
public abstract record JobNews;

/// <summary>A block was translated or failed, or was left alone because a person was faster.</summary>
/// <param name="Block">Its number; 0 for a title that is no block.</param>
/// <param name="Done">Blocks of the run done so far.</param>
/// <param name="Total">Blocks of the run.</param>
public sealed record BlockDone(int Block, int Done, int Total) : JobNews;

/// <summary>The run ended.</summary>
public sealed record RunStopped(StopReason Reason, string? Cause) : JobNews;
