using System.Text.RegularExpressions;

namespace BilingualReader.Web.Tests.Import;

/// <summary>One example of a specification: an article and what is said about it.</summary>
public sealed record SpecExample(string Name, string Article, bool IsMarkdown, string[] Expected)
{
    public override string ToString() => Name;
}

/// <summary>Reads the examples out of the Markdown files beside the tests, so that prose and test cannot differ.</summary>
internal static partial class SpecFile
{
    public static IEnumerable<SpecExample> Read(string name)
    {
        foreach (var section in File.ReadAllText(Repository.PathOf("tests/BilingualReader.Web.Tests/Import/Specs/" + name)).Split("\n## ").Skip(1))
        {
            var fences = Fence.Matches(section);
            var expected = fences.Count > 1 ? fences[1].Groups["body"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
            yield return new SpecExample(
                section[..section.IndexOf('\n', StringComparison.Ordinal)],
                fences[0].Groups["body"].Value,
                fences[0].Groups["language"].Value == "article.md",
                expected);
        }
    }

    [GeneratedRegex(@"^````(?<language>\S+)\n(?<body>.*?)^````$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence { get; }
}
