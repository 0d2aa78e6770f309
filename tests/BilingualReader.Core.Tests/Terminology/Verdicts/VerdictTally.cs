using System.Globalization;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology.Verdicts;

/// <summary>
/// How far the ledger agrees with the labels. An occurrence is right when the verdict and the words that answer it agree.
/// The precision of a verdict is the share of right ones among those that the ledger gave it, its recall among those labelled
/// with it. Overall, the same over all verdicts but missing: of the answers given, and of the answers that there are.
/// </summary>
internal sealed class VerdictTally
{
    private static readonly TermVerdict[] Verdicts = Enum.GetValues<TermVerdict>();

    private readonly Dictionary<TermVerdict, int> _given = [];
    private readonly Dictionary<TermVerdict, int> _labelled = [];
    private readonly Dictionary<TermVerdict, int> _right = [];
    private readonly List<string> _wrong = [];

    /// <summary>Judges the pairs and compares.</summary>
    public VerdictTally(IReadOnlyCollection<VerdictPair> pairs)
    {
        Pairs = pairs.Count;
        foreach (var pair in pairs) Add(pair);
    }

    /// <summary>Number of pairs.</summary>
    public int Pairs { get; }

    /// <summary>Number of occurrences.</summary>
    public int Occurrences => _labelled.Values.Sum();

    /// <summary>What went wrong, a text of some lines for each pair concerned.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Share of the answers given that are right.</summary>
    public double Precision => Share(Sum(_right), Sum(_given));

    /// <summary>Share of the answers there are that were found.</summary>
    public double Recall => Share(Sum(_right), Sum(_labelled));

    /// <summary>Share of all occurrences, the missing included, that are right.</summary>
    public double Right => Share(_right.Values.Sum(), Occurrences);

    /// <summary>The figures, a line for each verdict and one for all.</summary>
    public IEnumerable<string> Lines =>
    [
        .. Verdicts.Select(verdict => Line(verdict.ToString().ToLowerInvariant(), _labelled.GetValueOrDefault(verdict), Share(_right.GetValueOrDefault(verdict), _given.GetValueOrDefault(verdict)), Share(_right.GetValueOrDefault(verdict), _labelled.GetValueOrDefault(verdict)))),
        Line("answers", Sum(_labelled), Precision, Recall),
        string.Create(CultureInfo.InvariantCulture, $"  right of all  {_right.Values.Sum(),5} of {Occurrences} ({Right:F4}), {Pairs} pairs"),
    ];

    private void Add(VerdictPair pair)
    {
        var lines = TermLedger.Judge(pair.French, pair.English, pair.Matches);
        var isRight = true;
        foreach (var (line, label) in lines.Zip(pair.Labels))
        {
            Count(_given, line.Verdict);
            Count(_labelled, label.Verdict);
            if (line.Verdict == label.Verdict && line.Target == label.Target) Count(_right, label.Verdict);
            else isRight = false;
        }

        if (isRight) return;
        var (wanted, found) = (pair.Labels.Select(label => label.Verdict), lines.Select(line => line.Verdict));
        _wrong.Add($"{pair.Place}: {pair.Entries}\n  {pair.French}\n  wanted {string.Join(' ', wanted)}: {pair.Mark(pair.Labels.Select(label => label.Target))}\n  found  {string.Join(' ', found)}: {pair.Mark(lines.Select(line => line.Target))}");
    }

    private static void Count(Dictionary<TermVerdict, int> counts, TermVerdict verdict) => counts[verdict] = counts.GetValueOrDefault(verdict) + 1;

    private static int Sum(Dictionary<TermVerdict, int> counts) => counts.Where(count => count.Key != TermVerdict.Missing).Sum(count => count.Value);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static string Line(string name, int labelled, double precision, double recall) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-12} {labelled,6}   precision {precision:F4}   recall {recall:F4}");
}
