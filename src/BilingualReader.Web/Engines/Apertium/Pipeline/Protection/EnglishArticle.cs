using System.Collections.Frozen;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>
/// Whether an English name takes "the": "Iraq" and "Hezbollah" do not, "United States", "Euphrates" and "White House" do.
/// French sets an article before nearly all of them, so the French cannot tell.
/// </summary>
internal static class EnglishArticle
{
    // Rivers, regions and newspapers that English names with an article though they are one word.
    private static readonly FrozenSet<string> SingleNames = Set(
        "Euphrates Tigris Nile Jordan Danube Rhine Rhone Seine Loire Thames Volga Amazon Mississippi Congo Litani Orontes " +
        "Mediterranean Atlantic Pacific Baltic Caribbean Adriatic Aegean Arctic Antarctic Sahara Sahel Maghreb Levant Sinai Negev Caucasus Balkans Alps " +
        "Pyrenees Himalayas Urals Hague Bronx Vatican Kremlin Pentagon Elysee Élysée Bundestag Knesset Duma Senate Congress Louvre Sorbonne " +
        "Netherlands Philippines Bahamas Maldives Comoros Gambia Taliban Crimea-Congo Peshmerga IRGC");

    // Spelled letter by letter: "the UN", but "NATO" and "ISIS", which are read as words.
    private static readonly FrozenSet<string> Initials = Set("UN EU US USA UK UAE IMF WTO WHO IAEA ICC ICJ ICRC PLO PFLP PMF PMU SDF IDF CIA FBI BBC ECB DRC CAR GCC OECD AU PA WFP SNCF");

    // What stands last in a name of a thing rather than of a person or town.
    private static readonly FrozenSet<string> Heads = Set(
        "States Nations Emirates Kingdom Republic Union League Council Committee Commission Agency Organization Organisation Office Bureau " +
        "Ministry Department House Court Assembly Parliament Party Bloc Front Movement Forces Force Army Navy Guard Guards Brigades Brigade Battalions " +
        "Authority Authorities Government Administration Bank Fund Program Programme Coalition Alliance Resistance Axis Army Police Corps Service Command " +
        "Strip Sea Ocean Gulf Strait River Canal Desert East West North South Peninsula Heights Islands Mountains Valley Territories Accords Agreement " +
        "Treaty Convention Conference Summit War Wars Revolution Crisis Times Post Guardian Journal Observatory Institute Center Centre Foundation " +
        "Association Federation Confederation Society Group Crescent Cross Church Mosque Bay Line Zone Region World Press Secretary-General Entity");

    // These end in one of the heads and take none.
    private static readonly FrozenSet<string> Bare = Set("Parliament Congress Hamas Hezbollah Islamic-Jihad");

    /// <summary>Whether the text brings an article of its own, as "The Hague" does.</summary>
    public static bool IsPartOf(string english) =>
        english.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || english.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || english.StartsWith("an ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a name that takes "the", and not a common noun with a name in it such as "US forces".</summary>
    public static bool IsMissedBy(string english) =>
        IsUsedWith(english) && !IsPartOf(english) && english.Split(' ').All(word => char.IsUpper(word[0]) || word is "of" or "for" or "and" or "the" or "on");

    /// <summary>Whether running English sets "the" before it, judged by its form.</summary>
    public static bool IsUsedWith(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Bare.Contains(name)) return false;
        if (words.Length == 1) return SingleNames.Contains(name) || Initials.Contains(name.Replace(".", "", StringComparison.Ordinal));
        return Heads.Contains(words[^1]) || words.Any(word => word is "of" or "for") && Array.Exists(words, Heads.Contains) || Initials.Contains(words[0]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
