using System.Collections.Immutable;
using System.Globalization;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>French paragraphs with their English, put together from sentences written for this purpose: people, places and figures change.</summary>
internal static class BilingualParagraphs
{
    private static readonly string[] People = ["Anne Lefèvre", "Karim Benali", "Louise Garnier", "Marc Petitjean", "Sofia Moreau", "Yves Kerdoncuff", "Inès Roussel"];
    private static readonly string[] Towns = ["Brest", "Quimper", "Lille", "Dijon", "Pau", "Nantes", "Rouen", "Vannes", "Limoges", "Metz", "Calais"];

    private static readonly (string French, string English)[] Sentences =
    [
        ("Le conseil municipal de {t} a adopté un budget de {n} euros.", "The {t} city council has adopted a budget of {n} euros."),
        ("{p} demande depuis des mois une aide pour les pêcheurs du port.", "{p} has been asking for aid for the fishermen of the port for months."),
        ("Dans la vallée, les habitants ont été évacués pendant la nuit.", "In the valley, the residents were evacuated during the night."),
        ("Une équipe de chercheurs a compté {n} oiseaux près du fleuve.", "A team of researchers counted {n} birds near the river."),
        ("« Nous ne partirons pas sans une réponse claire », a dit {p}.", "“We will not leave without a clear answer,” said {p}."),
        ("L'usine de {t}, qui emploie {n} personnes, devrait fermer.", "The {t} factory, which employs {n} people, is expected to close."),
        ("Le ministre n'a pas donné de date précise.", "The minister gave no precise date."),
        ("Des associations distribuent chaque soir des repas chauds à {t}.", "Associations hand out hot meals every evening in {t}."),
        ("Qui paiera les travaux de la bibliothèque ?", "Who will pay for the library works?"),
        ("Les deux gouvernements ont signé un accord sur le partage de l'eau.", "The two governments have signed an agreement on sharing water."),
        ("{p} a quitté l'hôpital de {t} en {y}.", "{p} left the {t} hospital in {y}."),
        ("Les écoles resteront fermées pendant trois semaines.", "The schools will remain closed for three weeks."),
        ("En {y}, le nombre d'accidents sur les routes a diminué.", "In {y}, the number of accidents on the roads fell."),
    ];

    /// <summary>As many paragraphs of one to three sentences, no two alike.</summary>
    public static ImmutableArray<(string French, string English)> Make(int count) =>
        [.. Endless().DistinctBy(pair => pair.French).Take(count)];

    private static IEnumerable<(string French, string English)> Endless()
    {
        for (var number = 0; ; number++)
        {
            var chosen = Enumerable.Range(0, 1 + number % 3).Select(at => Fill(Sentences[(number * 5 + at * 4 + number / 13) % Sentences.Length], number * 3 + at)).ToArray();
            yield return (string.Join(' ', chosen.Select(pair => pair.French)), string.Join(' ', chosen.Select(pair => pair.English)));
        }
    }

    private static (string French, string English) Fill((string French, string English) sentence, int seed)
    {
        var (person, town) = (People[seed % People.Length], Towns[seed % Towns.Length]);
        var (amount, year) = (1_000 + seed * 37, 1_950 + seed % 70);
        return (
            Put(sentence.French, amount.ToString("N0", new NumberFormatInfo { NumberGroupSeparator = " " })),
            Put(sentence.English, amount.ToString("N0", CultureInfo.InvariantCulture)));

        string Put(string text, string written) => text
            .Replace("{p}", person, StringComparison.Ordinal)
            .Replace("{t}", town, StringComparison.Ordinal)
            .Replace("{n}", written, StringComparison.Ordinal)
            .Replace("{y}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
