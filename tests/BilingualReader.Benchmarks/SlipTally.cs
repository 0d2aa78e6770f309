using System.Collections.Immutable;
using BilingualReader.Core.Quality;

namespace BilingualReader.Benchmarks;

/// <summary>What a kind of damage came to.</summary>
internal sealed class SlipTally
{
    /// <summary>Damaged batches.</summary>
    public int Batches { get; private set; }

    /// <summary>Those in which something was found suspect.</summary>
    public int Caught { get; private set; }

    /// <summary>Paragraphs whose first answer was not theirs.</summary>
    public int Damaged { get; private set; }

    /// <summary>Wrong texts on the page when the engine is honest from the second call on.</summary>
    public int WrongOnce { get; private set; }

    /// <summary>Wrong answers in all the calls of an engine that goes on damaging.</summary>
    public int DamagedAlways { get; private set; }

    /// <summary>Wrong texts on the page when it goes on damaging.</summary>
    public int WrongAlways { get; private set; }

    /// <summary>Damages a batch and counts.</summary>
    public void Add(ImmutableArray<string> sources, ImmutableArray<string> truth, SlipDamage damage, Random random)
    {
        var first = damage.Do(sources, truth, random);
        var damaged = CountWrong(first!, truth);
        if (damaged == 0) return;
        Batches++;
        Damaged += damaged;
        if (SlipDetector.FindSuspects(sources, first).IsEmpty)
        {
            WrongOnce += damaged;
            WrongAlways += damaged;
            DamagedAlways += damaged;
            return;
        }

        Caught++;
        WrongOnce += CountWrong(new SlipCaller(sources, (start, length) => length == sources.Length ? first : truth.Slice(start, length)).Run(), truth);
        WrongAlways += CountWrong(new SlipCaller(sources, Damaging).Run(), truth);

        ImmutableArray<string> Damaging(int start, int length)
        {
            var part = truth.Slice(start, length);
            var answers = length == sources.Length ? first : length == 1 && damage.NeedsOthers ? part : damage.Do(sources.Slice(start, length), part, random);
            DamagedAlways += CountWrong(answers, part);
            return answers;
        }
    }

    private static int CountWrong(IReadOnlyList<string?> page, ImmutableArray<string> truth) =>
        page.Where((text, at) => text is not null && text != truth[at]).Count();
}
