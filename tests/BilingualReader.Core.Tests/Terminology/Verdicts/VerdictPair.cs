using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Terminology.Verdicts;

/// <summary>What a careful reader says of one occurrence.</summary>
/// <param name="Source">Where it stands in the French.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Target">The words that answer it; null when missing.</param>
internal sealed record VerdictLabel(TextSpan Source, TermVerdict Verdict, TextSpan? Target);

/// <summary>A French paragraph, its English, a glossary, and the right verdict on each occurrence.</summary>
/// <param name="Place">File and line, for messages.</param>
/// <param name="Entries">The glossary, as <see cref="TermNotation"/> writes it.</param>
/// <param name="French">The French.</param>
/// <param name="English">The English.</param>
/// <param name="Labels">The occurrences, in the order of the French.</param>
internal sealed partial record VerdictPair(string Place, string Entries, string French, string English, ImmutableArray<VerdictLabel> Labels)
{
    /// <summary>The terms that the matcher finds in the French.</summary>
    public ImmutableArray<TermMatch> Matches => TermNotation.Termbase(Entries).Match(French);

    /// <summary>The pairs of a folder: files with odd numbers are for tuning, the others are held out.</summary>
    public static ImmutableArray<VerdictPair> Read(string folder, bool isTuning) =>
    [
        .. from file in Directory.GetFiles(folder, "??-*.md").Order(StringComparer.Ordinal)
           where int.Parse(Path.GetFileName(file)[..2], CultureInfo.InvariantCulture) % 2 == (isTuning ? 1 : 0)
           from pair in ReadFile(file)
           select pair,
    ];

    /// <summary>The English with the words marked that answer each occurrence.</summary>
    public string Mark(IEnumerable<TextSpan?> answers)
    {
        var marked = new StringBuilder(English);
        foreach (var (span, number) in answers.Select((span, i) => (span, i + 1)).Where(answer => answer.span is not null).Select(answer => (answer.span!.Value, answer.Item2)).OrderByDescending(answer => answer.Value.Start))
        {
            marked.Insert(span.End, '}').Insert(span.Start, $"{{{number}:");
        }

        return marked.ToString();
    }

    private static IEnumerable<VerdictPair> ReadFile(string file)
    {
        var (entries, french, english) = (new List<string>(), "", "");
        foreach (var (line, number) in File.ReadLines(file).Select((line, i) => (line, i + 1)))
        {
            if (line.Length == 0 || line.StartsWith('#')) continue;
            if (line.StartsWith("fr: ", StringComparison.Ordinal)) french = line[4..];
            else if (line.StartsWith("en: ", StringComparison.Ordinal)) english = line[4..];
            else if (line.StartsWith("=>: ", StringComparison.Ordinal))
            {
                yield return Make($"{Path.GetFileName(file)} line {number}", entries, french, english, line[4..].Split(' '));
                (entries, french, english) = ([], "", "");
            }
            else
            {
                entries.Add(line);
            }
        }

        if (entries.Count > 0) throw new FormatException($"{file}: entries without a pair at the end.");
    }

    private static VerdictPair Make(string place, List<string> entries, string french, string english, string[] verdicts)
    {
        var sources = FrenchMark().Matches(french).Select((mark, i) => new TextSpan(mark.Index - (2 * i), mark.Length - 2)).ToArray();
        var targets = new Dictionary<int, TextSpan>();
        var plain = new StringBuilder();
        var at = 0;
        foreach (Match mark in EnglishMark().Matches(english))
        {
            plain.Append(english, at, mark.Index - at);
            targets.Add(mark.Groups[1].Value[0] - '0', new TextSpan(plain.Length, mark.Groups[2].Length));
            plain.Append(mark.Groups[2].Value);
            at = mark.Index + mark.Length;
        }

        plain.Append(english, at, english.Length - at);
        if (sources.Length != verdicts.Length || targets.Keys.Any(number => number > sources.Length)) throw new FormatException($"{place}: {sources.Length} occurrences, {verdicts.Length} verdicts.");
        var labels = verdicts.Select((verdict, i) => new VerdictLabel(sources[i], Enum.Parse<TermVerdict>(verdict, ignoreCase: true), targets.TryGetValue(i + 1, out var target) ? target : null));
        return new VerdictPair(place, string.Join(" ; ", entries), FrenchMark().Replace(french, "$1"), plain.ToString(), [.. labels]);
    }

    [GeneratedRegex(@"\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchMark();

    [GeneratedRegex(@"\{(\d):([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishMark();
}
