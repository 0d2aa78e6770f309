using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BilingualReader.Web.TagHelpers;

/// <summary>Writes a day for people and for programs: <c>bi-day of="…"</c> becomes <c>time datetime="2023-12-05"</c> with "5 December 2023".</summary>
[HtmlTargetElement("bi-day", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayTagHelper : TagHelper
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The day.</summary>
    public DateOnly Of { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Of.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Of.ToString("d MMMM yyyy", English));
    }
}
