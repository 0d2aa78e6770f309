using System.Text.RegularExpressions;

namespace BilingualReader.Web.Tests.Pages;

/// <summary>Habits of style sheets and scripts that nothing else checks.</summary>
public sealed partial class AssetTests
{
    public static TheoryData<string> StyleSheets => [.. Files("css")];

    public static TheoryData<string> Scripts => [.. Files("js")];

    [Theory]
    [MemberData(nameof(StyleSheets))]
    public void A_style_sheet_speaks_of_start_and_end_and_loads_nothing(string name)
    {
        var text = Comment().Replace(File.ReadAllText(Path.Combine(Root(), name)), "");
        Assert.DoesNotMatch(Physical(), text);
        Assert.DoesNotContain("url(", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", text, StringComparison.OrdinalIgnoreCase);
        if (!name.EndsWith("print.css", StringComparison.Ordinal)) Assert.Contains("@layer ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_writes_no_markup_and_calls_nothing_outside(string name)
    {
        var text = File.ReadAllText(Path.Combine(Root(), name));
        Assert.DoesNotMatch(Dangerous(), text);
        Assert.DoesNotContain("http", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void There_are_style_sheets_and_scripts_to_check()
    {
        Assert.True(StyleSheets.Count > 10);
        Assert.True(Scripts.Count > 5);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root(), folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root(), file)).Order(StringComparer.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "BilingualReader.Web", "wwwroot");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(left|right|margin-top|margin-bottom|padding-top|padding-bottom|min-width|max-width|min-height|max-height)\s*:|:\s*(left|right)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Physical();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", RegexOptions.CultureInvariant)]
    private static partial Regex Dangerous();
}
