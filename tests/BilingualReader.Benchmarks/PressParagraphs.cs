namespace BilingualReader.Benchmarks;

/// <summary>French paragraphs of about sixty words, built from sentences written for this purpose.</summary>
internal static class PressParagraphs
{
    private static readonly string[] Sentences =
    [
        "Le conseil municipal a adopté mardi soir un budget qui prévoit la rénovation de trois écoles et de la bibliothèque du centre.",
        "Selon la préfecture, environ 2 500 personnes ont participé à la marche organisée dimanche dans les rues de la capitale.",
        "Les pêcheurs du port demandent depuis des mois une aide pour remplacer leurs moteurs, devenus trop chers à entretenir.",
        "Le ministre a déclaré que les négociations reprendraient la semaine prochaine, sans donner de date précise.",
        "Dans la vallée, les habitants ont été évacués pendant la nuit après plusieurs jours de pluie.",
        "Une équipe de chercheurs a montré que ces oiseaux reviennent chaque année au même endroit pour passer l'hiver.",
        "L'usine, qui emploie 340 salariés, devrait fermer ses portes avant la fin de l'année, a annoncé la direction.",
        "« Nous ne partirons pas sans une réponse claire », a répondu un représentant des ouvriers devant les journalistes.",
        "Le procès, très attendu, s'est ouvert le 14 mars en l'absence du principal accusé.",
        "Des associations distribuent chaque soir des repas chauds et des couvertures près de la gare.",
        "Pour la première fois depuis dix ans, le nombre d'accidents sur les routes du pays a diminué.",
        "Les deux gouvernements ont signé un accord sur le partage de l'eau du fleuve, au terme de longues discussions.",
    ];

    /// <summary>As many paragraphs, no two of the first hundreds alike; between 55 and 70 words each.</summary>
    public static IReadOnlyList<string> Make(int count) => [.. Enumerable.Range(0, count).Select(Paragraph)];

    private static string Paragraph(int number)
    {
        List<string> chosen = [];
        var step = 1 + (number / Sentences.Length % 5);
        for (var at = number; chosen.Sum(CountWords) < 52; at += step)
        {
            var sentence = Sentences[at % Sentences.Length];
            if (!chosen.Contains(sentence)) chosen.Add(sentence);
            else step = 1;
        }

        return string.Join(' ', chosen);
    }

    private static int CountWords(string text) => text.Split(' ').Length;
}
