using System.Text.Json;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>
/// The sample articles beside the working copy (../shared/articles), through the built program and the offline engine. They
/// are third-party texts, read where they are; without them, or without the engine, these tests are skipped.
/// </summary>
public sealed class SharedArticlesTests
{
    [Theory]
    [InlineData("000", "En réponse à l’agression américaine", null)]
    [InlineData("001", "La Résistance irakienne frappe deux bases militaires américaines en Syrie", null)]
    [InlineData("003", "La résistance irakienne continue de combattre", "2023-12-05")]
    public async Task Are_translated_whole_with_every_term_answered_and_the_same_twice(string name, string title, string? published)
    {
        var path = FindArticle(name);
        if (!(await RunAsync("engines")).Output.Contains(" ready, version", StringComparison.Ordinal)) Assert.Skip("No engine is ready on this machine.");

        var first = await RunAsync("translate", path, "--engine", "apertium");
        var second = await RunAsync("translate", path, "--engine", "apertium");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(first.Output, second.Output);
        var article = JsonDocument.Parse(first.Output).RootElement;
        Assert.StartsWith(title, article.GetProperty("title").GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Equal(published, article.GetProperty("published").GetString());
        var blocks = article.GetProperty("blocks").EnumerateArray().ToArray();
        Assert.All(blocks, block => Assert.Equal(block.GetProperty("kind").GetString() == "furniture" ? "initial" : "translated", block.GetProperty("state").GetString()));
        Assert.Contains(blocks, block => block.GetProperty("kind").GetString() == "furniture");
        var verdicts = blocks.SelectMany(block => block.GetProperty("terms").EnumerateArray()).Select(term => term.GetProperty("verdict").GetString()).ToArray();
        Assert.True(verdicts.Length > 20);
        Assert.DoesNotContain("missing", verdicts);
        Assert.DoesNotContain("forbidden", verdicts);
    }

    private static Task<CommandResult> RunAsync(params string[] args) => ProgramProcess.RunAsync(AppContext.BaseDirectory, "", args);

    private static string FindArticle(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) continue;
            var articles = Path.Combine(folder.FullName, "..", "shared", "articles");
            if (Directory.Exists(articles) && Directory.GetFiles(articles, $"{name}*.txt") is [var path, ..]) return path;
        }

        Assert.Skip("The sample articles are not beside this working copy.");
        return "";
    }
}
