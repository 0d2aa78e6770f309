using BilingualReader.Core.Quality;
using BilingualReader.Web.Spelling;

namespace BilingualReader.Web.Tests.Spelling;

public sealed class RealDictionariesTests
{
    private static readonly SpellingDictionaries Dictionaries = new((string?)null);

    [Theory]
    [InlineData("colour", true, false)]
    [InlineData("color", false, true)]
    [InlineData("organise", true, false)]
    [InlineData("organize", true, true)]
    [InlineData("centre", true, false)]
    [InlineData("theater", false, true)]
    [InlineData("unhappiness", true, true)]
    [InlineData("governments'", true, true)]
    [InlineData("government’s", true, true)]
    [InlineData("don’t", true, true)]
    [InlineData("Reopening", true, true)]
    [InlineData("NATO's", true, true)]
    [InlineData("LONDON", true, true)]
    [InlineData("london", false, false)]
    [InlineData("21st", true, true)]
    [InlineData("12th", true, true)]
    [InlineData("21th", false, false)]
    [InlineData("long-awaited", true, true)]
    [InlineData("goverment", false, false)]
    [InlineData("recieved", false, false)]
    [InlineData("developement", false, false)]
    public void The_dictionaries_of_the_system_know_words(string word, bool isBritish, bool isAmerican)
    {
        Require();
        Assert.Equal(isBritish, Knows(true, word));
        Assert.Equal(isAmerican, Knows(false, word));
    }

    [Theory]
    [InlineData("recieve", "receive")]
    [InlineData("goverment", "government")]
    [InlineData("occured", "occurred")]
    [InlineData("becuase", "because")]
    [InlineData("seperate", "separate")]
    public void They_propose_what_was_meant(string word, string meant)
    {
        Require();
        Assert.Equal(meant, Dictionaries.English.Of(true)!.Propose(word, 3)[0]);
        Assert.Equal(meant, Dictionaries.English.Of(false)!.Propose(word, 3)[0]);
    }

    [Theory]
    [InlineData("Le gouvernement a annoncé jeudi à Kharkiv la réouverture du port de Mykolaïv.", "On Thursday in Kharkiv the government announced the reopening of Mykolaiv’s port; the US$12bn plan doesn’t please Mr Khrushchenko’s non-governmental co-workers.", null)]
    [InlineData("Le gouvernement a annoncé la réouverture.", "The goverment anounced the reopening.", "goverment anounced")]
    public void The_check_goes_by_them(string source, string target, string? found)
    {
        Require();
        var input = new QaInput(source, target, []) { Spelling = Dictionaries.English };
        var findings = QaChecks.Find("spelling")!.Check(input).ToList();
        Assert.Equal(found, findings is [] ? null : string.Join(' ', findings.Select(finding => target.Substring(finding.Target[0].Start, finding.Target[0].Length))));
    }

    private static bool Knows(bool isBritish, string word) => Dictionaries.English.Of(isBritish)!.Knows(word.TrimEnd('\''));

    private static void Require() => Assert.SkipUnless(Dictionaries.Obstacle(null) is null, "The dictionaries hunspell-en-gb and hunspell-en-us are not installed: ./test.sh installs them.");
}
