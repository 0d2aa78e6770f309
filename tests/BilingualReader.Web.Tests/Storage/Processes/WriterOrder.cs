using System.Globalization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Tests.Storage.Processes;

/// <summary>What a writer process is to do; it travels in environment variables.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Article">The article to append to; null to create articles instead.</param>
/// <param name="Name">Name of the writer, part of all that it writes.</param>
/// <param name="Count">How many appends or articles; it ends after the last.</param>
/// <param name="Characters">About how long each text is; every fourth is sixteen times as long.</param>
internal sealed record WriterOrder(string Folder, ArticleId? Article, string Name, int Count, int Characters)
{
    private const string Prefix = "BILINGUAL_TEST_WRITER_";

    public static WriterOrder? FromEnvironment()
    {
        if (Read("FOLDER") is not { Length: > 0 } folder) return null;
        ArticleId? article = ArticleId.TryParse(Read("ARTICLE"), out var id) ? id : null;
        return new WriterOrder(folder, article, Read("NAME")!, Number("COUNT"), Number("CHARACTERS"));
    }

    public void WriteTo(IDictionary<string, string?> environment)
    {
        environment[Prefix + "FOLDER"] = Folder;
        environment[Prefix + "ARTICLE"] = Article?.Value;
        environment[Prefix + "NAME"] = Name;
        environment[Prefix + "COUNT"] = Count.ToString(CultureInfo.InvariantCulture);
        environment[Prefix + "CHARACTERS"] = Characters.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The text of an append: its length and letters follow from its number.</summary>
    public string TextOf(int number)
    {
        var length = number % 4 == 0 ? Characters * 16 : Characters;
        return $"{Name}#{number} " + string.Concat(Enumerable.Repeat($"é{number}👋", Math.Max(1, length / 5)));
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(Prefix + name);

    private static int Number(string name) => int.Parse(Read(name)!, CultureInfo.InvariantCulture);
}
