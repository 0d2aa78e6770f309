namespace BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

/// <summary>One word as an analyser gives it: <c>^surface/analysis/analysis$</c>.</summary>
/// <param name="Blank">What stands before it in the stream.</param>
/// <param name="Surface">The word as written, in stream form.</param>
/// <param name="Analyses">Its analyses, as written, <c>/</c> between; <c>*surface</c> when unknown.</param>
/// <param name="Ids">Word-bound identities to give it; empty for none.</param>
internal sealed record LexicalUnit(string Blank, string Surface, string Analyses, IReadOnlyList<int> Ids)
{
    /// <summary>Whether the dictionary lacks it.</summary>
    public bool IsUnknown => Analyses.StartsWith('*');

    /// <summary>The analyses one by one.</summary>
    public string[] Readings => Analyses.Split('/');

    /// <summary>Whether one of the analyses has the tag, such as <c>n</c>.</summary>
    public bool Has(string tag) => Analyses.Contains($"<{tag}>", StringComparison.Ordinal);

    /// <summary>The surface as plain text.</summary>
    public string Word => StreamText.Decode(StreamText.Unescape(Surface));

    /// <summary>Whether the surface is this word, capitals aside.</summary>
    public bool Is(string word) => Surface.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one of the readings has the lemma.</summary>
    public bool HasLemma(string lemma)
    {
        var analyses = Analyses.AsSpan();
        foreach (var range in analyses.Split('/'))
        {
            var reading = analyses[range];
            if (reading.Length > lemma.Length && reading[lemma.Length] == '<' && reading.StartsWith(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Only the readings with one of the tags; all of them when none has.</summary>
    public LexicalUnit Keep(params ReadOnlySpan<string> tags)
    {
        List<string> kept = [];
        foreach (var reading in Readings)
        {
            foreach (var tag in tags)
            {
                if (reading.Contains($"<{tag}>", StringComparison.Ordinal) && !kept.Contains(reading)) kept.Add(reading);
            }
        }

        return kept.Count == 0 ? this : this with { Analyses = string.Join('/', kept) };
    }
}
