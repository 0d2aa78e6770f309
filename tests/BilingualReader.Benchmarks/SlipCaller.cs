using System.Collections.Immutable;
using BilingualReader.Core.Quality;

namespace BilingualReader.Benchmarks;

/// <summary>Does what the app does with a suspect batch: asks again in halves, and fails a text that is suspect alone.</summary>
/// <param name="answer">The engine: answers for a stretch of the batch, by start and length.</param>
internal sealed class SlipCaller(ImmutableArray<string> sources, Func<int, int, ImmutableArray<string>> answer)
{
    /// <summary>What reaches the page for each text; null for a failure.</summary>
    public string?[] Run()
    {
        var page = new string?[sources.Length];
        Ask(0, sources.Length, page);
        return page;
    }

    private void Ask(int start, int length, string?[] page)
    {
        var answers = answer(start, length);
        if (SlipDetector.FindSuspects(sources.Slice(start, length), answers).IsEmpty)
        {
            for (var at = 0; at < length; at++) page[start + at] = answers[at];
        }
        else if (length > 1)
        {
            Ask(start, length / 2, page);
            Ask(start + length / 2, length - length / 2, page);
        }
    }
}
