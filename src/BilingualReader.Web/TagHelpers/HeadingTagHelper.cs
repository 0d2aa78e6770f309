using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BilingualReader.Web.TagHelpers;

/// <summary>Writes a heading whose level is known only when the page is made: <c>bi-heading level="2"</c> becomes <c>h2</c>.</summary>
[HtmlTargetElement("bi-heading")]
public sealed class HeadingTagHelper : TagHelper
{
    /// <summary>1 to 6.</summary>
    public int Level { get; set; } = 2;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "h" + Math.Clamp(Level, 1, 6).ToString(CultureInfo.InvariantCulture);
    }
}
