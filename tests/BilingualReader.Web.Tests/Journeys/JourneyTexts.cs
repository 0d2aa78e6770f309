using System.Globalization;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Texts written for the journeys.</summary>
internal static class JourneyTexts
{
    /// <summary>Longer than the offline engine takes in one paragraph: the way to a paragraph that really fails.</summary>
    public static string TooLong { get; } = string.Concat(Enumerable.Repeat("La mer monte et le vent souffle sur le port de la ville. ", 1_800));

    /// <summary>An article with a title, terms of the shipped glossary, a heading, several sentences a paragraph and a line that is no text.</summary>
    /// <param name="name">Stands in the title, so that a test finds its own article again.</param>
    public static string Article(string name) => $"""
        Le port de {name} rouvre après six mois de travaux

        Le conseil municipal a annoncé lundi la réouverture du bassin nord, fermé depuis le mois de mai. Les premiers bateaux sont rentrés à l'aube. La porte-parole du port a remercié les habitants lors d'une conférence de presse.

        Une pétition et des questions

        Les pêcheurs avaient réuni 4 200 signatures. Ils demandaient un calendrier, une aide et un quai plus long. Le maire a promis les trois avant la fin de l'année.

        Partager cet article

        Le groupe de travail se réunira en janvier. Il écoutera les pêcheurs, les syndicats et les voisins du port, qui se plaignent du bruit.
        """;

    /// <summary>Paragraphs that differ by number, so that none comes out of the cache.</summary>
    /// <param name="name">Makes the text differ from that of every other test.</param>
    /// <param name="paragraphs">How many, the title left out.</param>
    public static string Long(string name, int paragraphs) => string.Join("\n\n", Enumerable.Range(1, paragraphs).Select(number => Paragraph(name, number)).Prepend($"Le journal du phare de {name}"));

    private static string Paragraph(string name, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"Le gardien du phare de {name} a noté le passage du bateau numéro {number}. La mer était calme et le vent soufflait du nord. Le soir, il a écrit une longue lettre à son frère, qui vit dans une petite ville de la montagne et ne voit jamais la mer.");
}
