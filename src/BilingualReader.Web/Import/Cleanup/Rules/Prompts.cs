using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>Rules for what a page asks of its reader. Wordings are folded: small letters, no accents.</summary>
internal static partial class Prompts
{
    private const string Network = "facebook|twitter|x|whatsapp|telegram|linkedin|instagram|tiktok|youtube|pinterest|reddit|messenger|bluesky|mastodon|e-?mail|courriel|mail|sms|imprimer|copier le lien";

    public static ICleanupRule Cookies { get; } =
        new PhraseRule("cookie-notice", "A notice about cookies", PlainCookies, CookieButton);

    public static ICleanupRule Subscription { get; } =
        new PhraseRule("subscription-prompt", "A prompt to subscribe", PlainSubscription, ShortSubscription);

    public static ICleanupRule Comment { get; } =
        new PhraseRule("comment-prompt", "A prompt to comment", PlainComment, ShortComment);

    public static ICleanupRule Login { get; } =
        new PhraseRule("login-prompt", "A prompt to sign in", PlainLogin, ShortLogin);

    public static ICleanupRule Share { get; } =
        new PhraseRule("share-prompt", "A prompt to share the page", PlainShare, ShortShare);

    [GeneratedRegex(@"^(?:nous utilisons|nous et nos|ce site (?:web )?utilise|en poursuivant votre navigation|en cliquant sur|we use|this (?:web)?site uses) [^,.;]{0,80}\bcookies?\b.{0,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainCookies { get; }

    [GeneratedRegex(@"^(?:tout accepter|accepter(?: et fermer)?|tout refuser|refuser|continuer sans accepter|(?:gerer|parametrer|personnaliser) (?:les|mes|vos) cookies)$", RegexOptions.CultureInvariant)]
    private static partial Regex CookieButton { get; }

    [GeneratedRegex(@"^(?:(?:cet article|cet? .{1,20}|article|contenu)(?: est)?(?: exclusivement)? reserve (?:aux|a nos) abonnes.{0,120}|il vous reste \d{1,3}(?:[.,]\d+)? ?% de cet article.{0,80}|(?:abonnez|inscrivez)-vous .{0,80}(?:newsletter|infolettre|lettre d'information|a partir de \d).{0,80}|recevez .{0,120}(?:newsletter|infolettre|boite (?:mail|de reception)).{0,80})$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainSubscription { get; }

    [GeneratedRegex(@"^(?:(?:la |nos |notre )?(?:newsletters?|infolettre)(?: .{0,30})?|s'abonner(?: .{0,30})?|je m'abonne|abonnez-vous(?: .{0,80})?|inscrivez-vous(?: .{0,80})?|soutenez(?:-nous| notre .{0,60})|faire un don)[ !.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortSubscription { get; }

    [GeneratedRegex(@"^(?:vous devez (?:etre connecte(?:\(e\))?|vous connecter)\b.{0,40} (?:commenter|commentaires?|reagir)\b.{0,40}|connectez-vous (?:pour|afin de) (?:commenter|reagir|poster|publier|laisser|voir).{0,60}|(?:laisser|laissez|ajouter|ajoutez|poster|ecrire|publier) (?:un|votre) commentaire|soyez (?:le premier|la premiere|le premier ou la premiere) a (?:commenter|reagir).{0,40}|votre adresse (?:e-?mail|courriel|de messagerie|mail) ne sera pas publiee.{0,120}|les commentaires sont (?:fermes|desactives).{0,40})$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainComment { get; }

    [GeneratedRegex(@"^(?:(?:\d{1,5} )?commentaires?(?: ?\(?\d+\)?)?|aucun commentaire|reagir|repondre|annuler la reponse)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortComment { get; }

    [GeneratedRegex(@"^(?:deja (?:abonne|inscrit|membre)(?:\(?e\)?)? ?\? .{0,40}(?:connect|identifi).{0,30}|(?:connectez|identifiez)-vous pour (?:lire|acceder|continuer|poursuivre).{0,80}|mot de passe oublie ?\??)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainLogin { get; }

    [GeneratedRegex(@"^(?:se connecter|connexion|connectez-vous|identifiez-vous|s'identifier|s'inscrire|inscription|creer (?:un|mon) compte|mon compte|log ?in|sign (?:in|up))[ !.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortLogin { get; }

    [GeneratedRegex(@"^(?:partage[rz]|share) (?:(?:cet|l'|cette|ce|this|la) ?(?:article|page|publication|video|info|information|contenu|lien|post))(?: (?:sur|par|via|avec|on) .{1,60})?[ :!.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainShare { get; }

    [GeneratedRegex($@"^(?:partage[rz]?|partages|share|tweeter|tweet|envoyer(?: (?:par (?:e-?mail|mail|courriel)|a un ami))?|suivez-nous(?: .{{1,80}})?|retrouvez-nous sur .{{1,80}}|partage[rz]? (?:sur|via|par) (?:{Network}|les reseaux sociaux))[ :!.]*$|^(?:(?:partage[rz]|share)[ :]+)?(?:{Network})(?:[ ,|/·•-]+(?:{Network}))*$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortShare { get; }
}
