namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>French words that lose their vowel before the next: "l'", "d'", "qu'".</summary>
internal static class Elision
{
    private static readonly string[] Forms = ["l'", "d'", "j'", "m'", "t'", "s'", "n'", "c'", "qu'", "jusqu'", "lorsqu'", "puisqu'"];

    /// <summary>The offset behind the elided word at <paramref name="start"/>, or <paramref name="start"/> when there is none.</summary>
    public static int End(string text, int start, int end)
    {
        foreach (var form in Forms)
        {
            var rest = text.AsSpan(start, end - start);
            if (rest.Length > form.Length && rest.StartsWith(form, StringComparison.OrdinalIgnoreCase)) return start + form.Length;
        }

        return start;
    }
}
