using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>Rules for the small parts of a page that are neither text nor prompts. Wordings are folded.</summary>
internal static partial class PageParts
{
    public static ICleanupRule Advertisement { get; } =
        new PhraseRule("advertisement", "The label of an advertisement", PlainAdvertisement, ShortAdvertisement);

    public static ICleanupRule ReadingTime { get; } =
        new PhraseRule("reading-time", "How long the page takes to read", PlainReadingTime, ShortReadingTime);

    public static ICleanupRule Copyright { get; } =
        new PhraseRule("copyright", "A copyright line", PlainCopyright, ShortCopyright);

    public static ICleanupRule Tool { get; } =
        new PhraseRule("page-tool", "A button of the page", PlainTool, ShortTool);

    [GeneratedRegex(@"^la suite apres cette publicite$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainAdvertisement { get; }

    [GeneratedRegex(@"^(?:publicite|annonces?|contenu sponsorise|sponsorise|advertisement)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortAdvertisement { get; }

    [GeneratedRegex(@"^temps de lecture ?:? ?\d{1,3} ?(?:min|mn|minutes?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainReadingTime { get; }

    [GeneratedRegex(@"^(?:lecture ?:? ?)?\d{1,3} ?(?:min|mn|minutes?)\.?(?: de lecture)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortReadingTime { get; }

    [GeneratedRegex(@"^(?:©|\(c\)|copyright\b).{0,160}\b(?:tous droits reserves|all rights reserved)\b.{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainCopyright { get; }

    [GeneratedRegex(@"^(?:(?:©|\(c\)|copyright\b).{0,80}\b(?:19|20)\d\d\b.{0,120}|.{0,80}(?:tous droits (?:de reproduction )?reserves|all rights reserved|reproduction (?:totale ou partielle )?interdite).{0,80})$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortCopyright { get; }

    [GeneratedRegex(@"^(?:retour en haut(?: de (?:la )?page)?|haut de (?:la )?page|aller au contenu(?: principal)?|skip to content)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainTool { get; }

    [GeneratedRegex(@"^(?:imprimer|pdf|ecouter(?: (?:cet|l') ?article)?|taille du texte|a ?\+ ?a ?-|a ?- ?a ?\+|lire plus tard|sauvegarder|enregistrer|copier le lien|lire la suite|(?:en )?(?:voir|lire|afficher|savoir) plus|article (?:precedent|suivant)|precedent|suivant|zoom|agrandir(?: l'image)?|signaler une erreur|fermer|menu|rechercher|recherche)[ .…]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortTool { get; }
}
