namespace BilingualReader.Core.Quality.Checks.Marks;

/// <summary>BRACKET: brackets that the English does not close; fewer or more of them than in the French are often good English, and only told.</summary>
internal sealed class BracketsCheck() : Rule("brackets", FindingSeverity.Warning, "Brackets that the English lost, made up or does not close.")
{
    private const string Opening = "([{";
    private const string Closing = ")]}";

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (!IsBalanced(input.Source)) yield break;
        if (!IsBalanced(input.Target))
        {
            yield return Hold("A bracket in the English has no partner.") with { Target = [.. PlacesOf(input.Target)] };
            yield break;
        }

        foreach (var bracket in Opening)
        {
            var (french, english) = (input.Source.Count(c => c == bracket), input.Target.Count(c => c == bracket));
            if (french == english) continue;
            yield return Hold($"The French has {french} “{bracket}”, the English {english}.") with { Severity = FindingSeverity.Info, Source = [.. PlacesOf(input.Source)], Target = [.. PlacesOf(input.Target)] };
        }
    }

    private static IEnumerable<Text.TextSpan> PlacesOf(string text) =>
        Enumerable.Range(0, text.Length).Where(i => Opening.Contains(text[i], StringComparison.Ordinal) || Closing.Contains(text[i], StringComparison.Ordinal)).Select(i => new Text.TextSpan(i, 1));

    private static bool IsBalanced(string text)
    {
        var open = new Stack<int>();
        foreach (var c in text)
        {
            if (Opening.IndexOf(c, StringComparison.Ordinal) is var kind and >= 0) open.Push(kind);
            else if (Closing.IndexOf(c, StringComparison.Ordinal) is var other and >= 0 && (open.Count == 0 || open.Pop() != other)) return false;
        }

        return open.Count == 0;
    }
}
