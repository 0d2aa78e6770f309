using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation.Restoring;

/// <summary>
/// Sets right the English around terms that were put back into an answer: an engine that never saw their words cannot know
/// which article, capital or ending they want. Nothing but what touches such a term is changed.
/// </summary>
public static class EnglishAroundTerms
{
    /// <summary>The answer with the articles, capitals and endings that the terms want; all its spans lie as they did.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="answer">What came back, with the terms in it.</param>
    /// <param name="terms">The terms that were put into it; those that an engine wrote itself are none of them.</param>
    public static EngineTranslation Mend(EngineText text, EngineTranslation answer, IEnumerable<PutBackTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var edits = new TextEdits(answer.Text);
        foreach (var term in terms)
        {
            ArticleBefore.Mend(answer.Text, term, edits);
            SentenceCapital.Mend(text, answer.Text, term, edits);
            EndingBehind.Mend(answer.Text, term, edits);
        }

        return edits.IsEmpty ? answer : Move(answer, edits);
    }

    private static EngineTranslation Move(EngineTranslation answer, TextEdits edits) => answer with
    {
        Text = edits.Apply(),
        Sentences = [.. answer.Sentences.Select(pair => pair with { Target = edits.Move(pair.Target) })],
        Links = [.. answer.Links.Select(link => link with { Target = edits.Move(link.Target) }).Where(link => link.Target.Length > 0)],
        Codes = answer.Codes is { } codes ? codes.Select(code => code with { Span = edits.Move(code.Span) }).ToImmutableArray() : null,
    };
}
