using System.Collections.Immutable;

namespace BilingualReader.Core.Text;

/// <summary>The words of a text: letters, digits and hyphens between separators.</summary>
internal static class TextWords
{
    /// <summary>Where they stand, in order; an elided word is a word of its own, signs without letters are none.</summary>
    public static ImmutableArray<TextSpan> Read(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var range in text.AsSpan().SplitAny(FunctionWords.Separators))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            if (text.AsSpan(start, length).IndexOfAnyInRange('A', '\uFFFF') >= 0) words.Add(new TextSpan(start, length));
        }

        return words.DrainToImmutable();
    }
}
