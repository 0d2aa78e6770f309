using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Markup;

/// <summary>How a service wants markup written: which elements stand for what, and how text is escaped between them.</summary>
internal sealed class MarkupStyle
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    /// <summary>XML: codes <c>&lt;g id="3"&gt;</c>, empty ones <c>&lt;x id="4"/&gt;</c>, words to leave alone <c>&lt;k id="1"&gt;</c>.</summary>
    public static readonly MarkupStyle Xml = new("g", "x", "k", isHtml: false);

    /// <summary>HTML: codes <c>&lt;span id="g3"&gt;</c>, empty ones <c>&lt;img id="x4"&gt;</c>, words to leave alone <c>&lt;code id="k1"&gt;</c>.</summary>
    public static readonly MarkupStyle Html = new("span", "img", "code", isHtml: true);

    /// <summary>HTML with the class that Azure documents: codes <c>&lt;b id="g3"&gt;</c>, words to leave alone <c>&lt;span class="notranslate" id="k1"&gt;</c>.</summary>
    public static readonly MarkupStyle NoTranslate = new("b", "img", "span", isHtml: true);

    private readonly bool _isHtml;
    private readonly string _code;
    private readonly string _empty;

    private MarkupStyle(string code, string empty, string kept, bool isHtml)
    {
        (_code, _empty, Protected, _isHtml) = (code, empty, kept, isHtml);
        Element = new Regex($@"<\s*(?<close>/?)\s*(?<name>{code}|{empty}|{kept})\b(?<attributes>[^<>]*)>", Options);
        Leftover = new Regex($@"<\s*/\s*({code}|{empty}|{kept})\b\s*>?|<\s*({code}|{empty}|{kept})(\s+(id|class|translate)\s*=\s*(""[^""<>]*""|'[^'<>]*'|[^\s<>""']+))+\s*/?>?", Options);
        Foreign = new Regex(@"<[/a-z!?][^<>]*>", Options);
    }

    /// <summary>The element around words that stay as they are.</summary>
    public string Protected { get; }

    /// <summary>An element of this style, whatever its attributes.</summary>
    public Regex Element { get; }

    /// <summary>What a service may leave of an element of this style that it escaped, or whose end it lost.</summary>
    public Regex Leftover { get; }

    /// <summary>Any element at all.</summary>
    public Regex Foreign { get; }

    /// <summary>The start of an element.</summary>
    public string Open(MarkKind kind, string id) => (kind, _isHtml) switch
    {
        (MarkKind.Code, false) => $"<{_code} id=\"{id}\">",
        (MarkKind.Code, true) => $"<{_code} id=\"g{id}\">",
        (MarkKind.EmptyCode, false) => $"<{_empty} id=\"{id}\"/>",
        (MarkKind.EmptyCode, true) => $"<{_empty} id=\"x{id}\">",
        (_, false) => $"<{Protected} id=\"{id}\">",
        (_, true) => $"<{Protected} class=\"notranslate\" translate=\"no\" id=\"k{id}\">",
    };

    /// <summary>The end of an element; nothing for an empty one.</summary>
    public string Close(MarkKind kind) => kind switch
    {
        MarkKind.Code => $"</{_code}>",
        MarkKind.EmptyCode => "",
        _ => $"</{Protected}>",
    };

    /// <summary>Which kind an element is, by its name.</summary>
    public MarkKind KindOf(string name) =>
        name.Equals(_code, StringComparison.OrdinalIgnoreCase) ? MarkKind.Code : name.Equals(_empty, StringComparison.OrdinalIgnoreCase) ? MarkKind.EmptyCode : MarkKind.Protected;

    /// <summary>The id in the attributes of an element, as it was given to <see cref="Open"/>; null when there is none.</summary>
    public string? IdIn(string attributes, MarkKind kind)
    {
        var match = Regex.Match(attributes, @"\bid\s*=\s*[""']?(?<id>[gxk]?\d{1,6})[""']?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        if (!match.Success) return null;
        var id = match.Groups["id"].Value;
        if (!_isHtml) return char.IsAsciiDigit(id[0]) ? id : null;
        return char.ToLowerInvariant(id[0]) == "gxk"[(int)kind] ? id[1..] : null;
    }

    /// <summary>Text as it must stand between elements. What XML cannot hold becomes a space.</summary>
    public string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when !_isHtml && char.IsControl(c) && c is not ('\t' or '\n' or '\r') => " ",
                '\uFFFE' or '\uFFFF' => " ",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>The text again.</summary>
    public static string Unescape(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
}

/// <summary>What an element stands for.</summary>
internal enum MarkKind
{
    /// <summary>An inline code around words.</summary>
    Code,

    /// <summary>An inline code without words, such as an image.</summary>
    EmptyCode,

    /// <summary>Words that stay as they are: a term in English, or verbatim text.</summary>
    Protected,
}
