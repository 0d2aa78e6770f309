using System.Collections.Immutable;

namespace BilingualReader.Benchmarks;

/// <summary>What an engine may do to the answers of a batch while their number stays right.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NeedsOthers">Whether it takes other texts to mix with, so that a text alone comes back whole.</param>
/// <param name="Do">The damaged answers for sources and true answers.</param>
internal sealed record SlipDamage(string Name, bool NeedsOthers, Func<ImmutableArray<string>, ImmutableArray<string>, Random, ImmutableArray<string>> Do)
{
    private static readonly string[] Paddings = ["…", "-", "N/A", "[no translation]", "Here is the translation.", "(empty)", "Translation:", "End of translation."];

    private static readonly string[] Comments = ["Here is the translation:", "Sure! Here is the translation.", "I'm sorry, but I can't translate this text.", "No text provided.", "[untranslated]", "See above."];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SlipDamage> All { get; } =
    [
        new("shift", true, (_, answers, random) => Shift(answers, 1, random)),
        new("shift by two", true, (_, answers, random) => Shift(answers, 2, random)),
        new("shift by five", true, (_, answers, _) => [.. answers.Select((_, at) => answers[(at + 5) % answers.Length])]),
        new("merge", true, (_, answers, random) => Merge(answers, random)),
        new("drop", true, (_, answers, random) => Drop(answers, random)),
        new("swap", true, (_, answers, random) => Swap(answers, random)),
        new("repeat", true, (_, answers, random) => Repeat(answers, random)),
        new("pad", false, (_, answers, random) => answers.SetItem(random.Next(answers.Length), Pick(Comments, random))),
        new("cut", false, (_, answers, random) => Cut(answers, random)),
        new("echo", false, (sources, answers, random) => Echo(sources, answers, random)),
    ];

    private static ImmutableArray<string> Shift(ImmutableArray<string> answers, int by, Random random)
    {
        var start = random.Next(Math.Max(1, answers.Length - by));
        var turned = random.Next(2) == 0;
        return [.. answers.Select((answer, at) => at < start ? answer : at >= start + by ? answers[at - by] : turned ? answers[^(start + by - at > answers.Length ? 1 : start + by - at)] : answers[start])];
    }

    private static ImmutableArray<string> Merge(ImmutableArray<string> answers, Random random)
    {
        if (answers.Length < 2) return answers;
        var at = random.Next(answers.Length - 1);
        var merged = answers.SetItem(at, $"{answers[at]} {answers[at + 1]}");
        return random.Next(4) switch
        {
            0 => merged.SetItem(at + 1, Pick(Paddings, random)),
            1 => merged,
            2 => merged.SetItem(at + 1, merged[at]),
            _ => [.. merged[..(at + 1)], .. answers[(at + 2)..], Pick(Paddings, random)],
        };
    }

    private static ImmutableArray<string> Drop(ImmutableArray<string> answers, Random random)
    {
        var left = answers.RemoveAt(random.Next(answers.Length));
        return [.. left, left.IsEmpty || random.Next(2) == 0 ? Pick(Paddings, random) : left[^1]];
    }

    private static ImmutableArray<string> Swap(ImmutableArray<string> answers, Random random)
    {
        if (answers.Length < 2) return answers;
        var at = random.Next(answers.Length - 1);
        return answers.SetItem(at, answers[at + 1]).SetItem(at + 1, answers[at]);
    }

    private static ImmutableArray<string> Repeat(ImmutableArray<string> answers, Random random)
    {
        if (answers.Length < 2) return answers;
        var at = random.Next(answers.Length - 1);
        return random.Next(2) == 0 ? answers.SetItem(at + 1, answers[at]) : answers.SetItem(at, answers[at + 1]);
    }

    // To a third, at a word; lines of a few words have nothing to cut.
    private static ImmutableArray<string> Cut(ImmutableArray<string> answers, Random random)
    {
        var lengthy = Enumerable.Range(0, answers.Length).Where(at => answers[at].Length >= 60).ToArray();
        if (lengthy.Length == 0) return answers;
        var chosen = lengthy[random.Next(lengthy.Length)];
        var text = answers[chosen];
        return answers.SetItem(chosen, text[..text.LastIndexOf(' ', text.Length / 3)]);
    }

    private static ImmutableArray<string> Echo(ImmutableArray<string> sources, ImmutableArray<string> answers, Random random)
    {
        var sentences = Enumerable.Range(0, answers.Length).Where(at => sources[at].Length >= 60).ToArray();
        if (sentences.Length == 0) return answers;
        var chosen = sentences[random.Next(sentences.Length)];
        return answers.SetItem(chosen, sources[chosen]);
    }

    private static string Pick(string[] texts, Random random) => texts[random.Next(texts.Length)];
}
