namespace BilingualReader.Core.Text;

/// <summary>
/// Reads a text word by word in lower case. An elided word keeps its apostrophe ("l'"), always the straight one.
/// </summary>
internal readonly struct WordReader(string text)
{
    public IEnumerator<string> GetEnumerator()
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start < 0) continue;
            var elided = i < text.Length && text[i] is '\'' or '’';
            var word = text[start..i].ToLowerInvariant();
            yield return elided && i + 1 < text.Length && char.IsLetter(text[i + 1]) ? word + "'" : word;
            start = -1;
        }
    }
}
