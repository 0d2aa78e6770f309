using BilingualReader.Web.Spelling;

namespace BilingualReader.Web.Tests.Spelling;

public sealed class SpellingDictionariesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bilingual-dictionaries-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Both_dictionaries_of_a_folder_are_found()
    {
        Write("en_GB", "2\ncolour\nthe\n");
        Write("en-US", "2\ncolor\nthe\n");
        var dictionaries = new SpellingDictionaries(folder.FullName);
        Assert.True(dictionaries.English.Of(isBritish: true)!.Knows("colour"));
        Assert.True(dictionaries.English.Of(isBritish: false)!.Knows("color"));
        Assert.All((bool?[])[true, false, null], isBritish => Assert.Null(dictionaries.Obstacle(isBritish)));
    }

    [Fact]
    public void A_folder_without_dictionaries_is_said_with_what_to_do()
    {
        var obstacle = new SpellingDictionaries(folder.FullName).Obstacle(null)!;
        Assert.StartsWith("Unknown words are not looked for, as there is no dictionary that can be used.", obstacle, StringComparison.Ordinal);
        Assert.Contains($"into the folder {folder.FullName}, which the setting Checks:Dictionaries names", obstacle, StringComparison.Ordinal);
    }

    [Fact]
    public void One_dictionary_alone_serves_its_own_English()
    {
        Write("en_US", "2\ncolor\nthe\n");
        var dictionaries = new SpellingDictionaries(folder.FullName);
        Assert.Null(dictionaries.Obstacle(false));
        Assert.Contains("no British dictionary", dictionaries.Obstacle(true), StringComparison.Ordinal);
        Assert.Contains("only the American dictionary is there", dictionaries.Obstacle(null), StringComparison.Ordinal);
        Assert.Contains("or choose one way of spelling", dictionaries.Obstacle(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dictionary_without_its_other_file_counts_as_none()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "en_GB.dic"), "1\ncolour\n");
        Assert.Contains("no British dictionary", new SpellingDictionaries(folder.FullName).Obstacle(true), StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_is_said_with_file_and_cause()
    {
        Write("en_GB", "1000\ncolour\n");
        Assert.Contains($"The dictionary {Path.Combine(folder.FullName, "en_GB")}.dic cannot be used: it has 1 of the 1000 words", new SpellingDictionaries(folder.FullName).Obstacle(true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_damage()
    {
        Write("en_GB", "1\ncolour\n");
        File.Delete(Path.Combine(folder.FullName, "en_GB.dic"));
        using var held = new FileStream(Path.Combine(folder.FullName, "en_GB.dic"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("the file cannot be read", new SpellingDictionaries(folder.FullName).Obstacle(true), StringComparison.Ordinal);
    }

    private void Write(string name, string words)
    {
        File.WriteAllText(Path.Combine(folder.FullName, $"{name}.aff"), "SET UTF-8\n");
        File.WriteAllText(Path.Combine(folder.FullName, $"{name}.dic"), words);
    }
}
