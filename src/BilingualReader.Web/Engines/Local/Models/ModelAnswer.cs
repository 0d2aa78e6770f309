namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>What came of asking for a file.</summary>
internal abstract record ModelAnswer;

/// <summary>A server has answered, with its headers so far.</summary>
/// <param name="Message">The answer; to be disposed of.</param>
internal sealed record ModelReply(HttpResponseMessage Message) : ModelAnswer;

/// <summary>There is none, or not one that can be used.</summary>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="MayRetry">Whether another try may fare better.</param>
/// <param name="RetryAfter">How long the server asks to wait; null when it does not say.</param>
internal sealed record ModelTrouble(string Reason, bool MayRetry, TimeSpan? RetryAfter = null) : ModelAnswer;
