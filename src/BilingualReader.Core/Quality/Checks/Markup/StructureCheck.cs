using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>MD_SYNTAX: English that would be read as another kind of block: a heading, a list, several paragraphs; lost cells and notes.</summary>
internal sealed partial class StructureCheck() : Rule("structure", FindingSeverity.Error, "English that would be read as another kind of block, or lost a note.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (BlockStart().Match(input.Target) is { Success: true } start && !BlockStart().IsMatch(input.Source))
            yield return Hold($"“{start.Value.Trim()}” at the beginning would make another kind of block of the English.", target: start.Span());
        if (Break().Match(input.Target) is { Success: true } split && !Break().IsMatch(input.Source))
            yield return Hold("The English is in several paragraphs, the French in one.", target: split.Span());
        var notes = Note().Matches(input.Target).Select(note => note.Value).ToList();
        foreach (Match note in Note().Matches(input.Source))
        {
            if (!notes.Remove(note.Value)) yield return Hold($"The English lost the note “{note.Value}”.", note.Span());
        }

        if (input.SourceCodes.IsDefault || input.TargetCodes.IsDefault) yield break;
        if (Cells(input.SourceCodes) != Cells(input.TargetCodes)) yield return Hold($"The row has {Cells(input.SourceCodes)} cells in French and {Cells(input.TargetCodes)} in English.");
    }

    private static int Cells(ImmutableArray<InlineCode> codes) => codes.Count(code => code.Kind == InlineCodeKind.Cell);

    [GeneratedRegex(@"\A\s*(?:#{1,6}[ \t]|[*+][ \t]|>[ \t]?|```|\|)", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"\S[ \t]*\r?\n[ \t]*\r?\n\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"\[\^?\d{1,3}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
