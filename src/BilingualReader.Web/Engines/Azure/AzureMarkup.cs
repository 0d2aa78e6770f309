using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Markup;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>How a text goes to the service.</summary>
internal enum AzureForm
{
    /// <summary>As it is: the service tells which words answer which.</summary>
    Plain,

    /// <summary>Plain text with names in its dictionary markup.</summary>
    Dictionary,

    /// <summary>HTML, for codes and for words that are to stay.</summary>
    Html,
}

/// <summary>
/// Writes texts for the service: names by its dynamic dictionary, which it documents as safe for names only; other terms and
/// verbatim words as words not to translate, which it knows in HTML only.
/// </summary>
internal static class AzureMarkup
{
    /// <summary>What stands in an answer when the service did not understand the markup.</summary>
    public const string Echo = "mstrans:";

    /// <summary>The form that a text needs.</summary>
    public static AzureForm FormOf(EngineText text) => text switch
    {
        _ when !text.Codes.IsEmpty || !text.Verbatim.IsEmpty || !text.Terms.All(term => IsForDictionary(text, term)) => AzureForm.Html,
        { Terms.IsEmpty: false } => AzureForm.Dictionary,
        _ => AzureForm.Plain,
    };

    /// <summary>The text in a form at least as rich as it needs.</summary>
    public static MarkedText Write(EngineText text, AzureForm form) => form == AzureForm.Html
        ? MarkupWriter.Write(text, MarkupStyle.NoTranslate, MarkupParts.All, term => IsForDictionary(text, term) ? Dictionary(term.Target, MarkupStyle.NoTranslate.Escape(term.Span.In(text.Text))) : null)
        : new MarkedText(MarkupStyle.NoTranslate, form == AzureForm.Plain ? text.Text : WithDictionary(text), [], text.Text, HasCodes: false);

    /// <summary>How each term goes in a form.</summary>
    public static ImmutableArray<TermCarriage> CarriedBy(EngineText text, AzureForm form) =>
        [.. text.Terms.Select(term => form == AzureForm.Plain ? TermCarriage.None : IsForDictionary(text, term) ? TermCarriage.Native : TermCarriage.Placeholders)];

    // What the dictionary has lost before is protected like any other term.
    private static bool IsForDictionary(EngineText text, EngineTerm term) => term.Kind == TermKind.Name && text.Lost?.Has(text.Terms.IndexOf(term)) != true;

    private static string WithDictionary(EngineText text)
    {
        var marked = new StringBuilder();
        var position = 0;
        foreach (var term in text.Terms)
        {
            marked.Append(text.Text, position, term.Span.Start - position).Append(Dictionary(term.Target, term.Span.In(text.Text)));
            position = term.Span.End;
        }

        return marked.Append(text.Text, position, text.Text.Length - position).ToString();
    }

    private static string Dictionary(string target, string words) =>
        $"<mstrans:dictionary translation=\"{target.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}\">{words}</mstrans:dictionary>";
}
