using System.Text;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>Puts the concepts of a termbase together while its elements go by. Names decide, not namespaces: so DCT style reads like DCA.</summary>
internal sealed class TbxWalk(string defaultLanguage)
{
    // More than any cell may hold; what goes on is not collected.
    private const int LongestText = 10_000;

    private readonly Stack<Open> _open = new();
    private string _language = "";
    private TbxConcept? _concept;
    private TbxTerm? _term;

    /// <summary>Languages of which there are terms, primary subtags.</summary>
    public SortedSet<string> Languages { get; } = new(StringComparer.Ordinal);

    public int Depth => _open.Count;

    public void Start(string name, string? type, string? language, int line)
    {
        switch (name)
        {
            case "conceptEntry" or "termEntry":
                _concept = new TbxConcept(line);
                _term = null;
                break;
            case "langSec" or "langSet":
                _language = Primary(language ?? defaultLanguage);
                break;
            case "termSec" or "tig" or "ntig" when _concept is not null:
                _term = new TbxTerm(_language);
                _concept.Terms.Add(_term);
                if (_language.Length > 0) Languages.Add(_language);
                break;
        }

        // A category is the type of an element in DCA style and version 2, and its name in DCT style.
        _open.Push(new Open(name, CategoryOf(type ?? name)));
    }

    public void Text(string text)
    {
        // Text inside markup, such as a highlighted word, belongs to the element around it.
        var holder = _open.FirstOrDefault(open => open.Text is not null)?.Text;
        if (holder is not null && holder.Length < LongestText) holder.Append(text.AsSpan(0, Math.Min(text.Length, LongestText)));
    }

    /// <summary>Closes an element; the concept when it was one.</summary>
    public TbxConcept? End()
    {
        var closed = _open.Pop();
        if (closed.Text is { } text) Take(closed.Category, OneLine(text.ToString()));
        switch (closed.Name)
        {
            case "termSec" or "tig" or "ntig":
                _term = null;
                break;
            case "langSec" or "langSet":
                _language = "";
                break;
            case "conceptEntry" or "termEntry":
                var concept = _concept;
                _concept = null;
                return concept;
        }

        return null;
    }

    /// <summary>The primary subtag of a language tag; the codes of three letters that older files have count as theirs of two.</summary>
    public static string Primary(string language) => language.Split('-', '_')[0].Trim().ToLowerInvariant() switch
    {
        "fra" or "fre" => "fr",
        "eng" => "en",
        var subtag => subtag,
    };

    private void Take(string? category, string text)
    {
        if (text.Length == 0 || _concept is null) return;
        if (category == "note") (_term?.Notes ?? _concept.Notes).Add(text);
        if (_term is null) return;
        switch (category)
        {
            case "term":
                _term.Text = text;
                break;
            case "partOfSpeech":
                _term.PartOfSpeech = text;
                break;
            case "termType":
                _term.TermType = text;
                break;
            case "status":
                _term.Status = StatusOf(text) ?? _term.Status;
                break;
        }
    }

    private static string? CategoryOf(string name) => name switch
    {
        "term" or "partOfSpeech" or "termType" => name,
        "note" or "definition" or "context" or "explanation" => "note",
        "administrativeStatus" or "normativeAuthorization" or "usageStatus" => "status",
        _ => null,
    };

    private static TermStatus? StatusOf(string value) => value switch
    {
        _ when value.StartsWith("preferred", StringComparison.OrdinalIgnoreCase) => TermStatus.Preferred,
        _ when value.StartsWith("admitted", StringComparison.OrdinalIgnoreCase) => TermStatus.Admitted,
        _ when value.StartsWith("deprecated", StringComparison.OrdinalIgnoreCase) => TermStatus.Deprecated,
        _ when value.StartsWith("superseded", StringComparison.OrdinalIgnoreCase) => TermStatus.Deprecated,
        _ when value.StartsWith("notRecommended", StringComparison.OrdinalIgnoreCase) => TermStatus.Deprecated,
        _ => null,
    };

    // What XML calls white space, and no other: a no-break space is part of a term.
    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class Open(string name, string? category)
    {
        public string Name => name;

        public string? Category => category;

        public StringBuilder? Text { get; } = category is null ? null : new StringBuilder();
    }
}
