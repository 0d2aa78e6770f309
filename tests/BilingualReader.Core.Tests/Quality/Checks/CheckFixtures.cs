using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Quality.Checks;

/// <summary>Texts that each check must hold something against, and texts that it must pass.</summary>
internal static class CheckFixtures
{
    private const string Mail = "Écrivez à info@example.org ou voyez https://example.org/a?b=1.";

    /// <summary>Id of the check, and a block that it must hold something against.</summary>
    public static readonly ImmutableArray<(string Check, QaInput Input)> Bad =
    [
        ("empty", Of("Le roi est mort.", " … ")),
        ("extra", Of(" ", "The king is dead.")),
        ("slip", InArticle(2)),
        ("loop", Of("Il mange et il boit.", "He eats and he drinks and he drinks and he drinks and he drinks and he drinks.")),
        ("terms", Of("La bande de Gaza.", "The Gaza band.", Term(3, 13, null))),
        ("terms", Of("La bande de Gaza.", "The Gaza band.", Term(3, 13, new TextSpan(4, 9), TermVerdict.Forbidden))),
        ("forbidden-terms", Of("La bande de Gaza.", "The Gaza Strip, a Gaza band.", Term(3, 13, new TextSpan(4, 10)))),
        ("kept-terms", Of("La loi Veil.", "The law of Veil.", Kept())),
        ("numbers", Of("Il a 12 chats.", "He has 13 cats.")),
        ("scale", Of("Deux milliards de dollars.", "Two million dollars.")),
        ("scale", Of("La dette est de 3 billions.", "The debt is 3 billion.")),
        ("dates", Of("Il part le 3 mai 2024.", "He leaves on June 3, 2024.")),
        ("dates", Of("Le 04/05/2024, il part.", "He leaves on April 6, 2024.")),
        ("dates", Of("Il arrive lundi.", "He arrives on Tuesday.")),
        ("dates", Of("Il part le 3 mai.", "He leaves on May 3, 2024.")),
        ("times", Of("Il part à 14 h 30.", "He leaves at 3:30 p.m.")),
        ("times", Of("Il part à midi.", "He leaves at midnight.")),
        ("units", Of("Une route de 12 km.", "A road of 12 miles.")),
        ("units", Of("Cela coûte 40 €.", "It costs $40.")),
        ("units", Of("Cela coûte 40 euros.", "It costs 40.")),
        ("end-mark", Of("Il rouvre !", "It reopens?:")),
        ("number-format", Of("Le taux est de 12,5.", "The rate is 12,5.")),
        ("number-format", Of("Il y a 10 000 habitants.", "There are 10 000 inhabitants.")),
        ("number-format", Of("Le taux est de 3 %.", "The rate is 3 %.")),
        ("number-format", Of("Il pèse 1\u00A0234,5 kg.", "It weighs 1\u00A0234,5 kg.")),
        ("unchanged", Of("Le roi est mort.", "Le roi est mort.")),
        ("untranslated", Of("Il vit dans le cadre de la mission.", "He lives dans le cadre de la mission.")),
        ("target-language", Of("Long.", "Die Regierung hat am Dienstag einen Gesetzentwurf über den Schutz der Flüsse und der Seen des Landes vorgestellt und ihn dann auch gleich beschlossen.")),
        ("negation", Of("Il n'est pas mort.", "He is dead.")),
        ("negation", Of("Il est mort.", "He is not dead.")),
        ("markup", Of("Un mot gras.", "A bold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 3, 3)], TargetCodes = [] }),
        ("markup", Of("Un mot gras.", "A bold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 0, 6), Code("2", InlineCodeKind.Emphasis, 3, 3)], TargetCodes = [Code("1", InlineCodeKind.Strong, 0, 6), Code("2", InlineCodeKind.Emphasis, 2, 8)] }),
        ("markup-order", Of("Un mot gras.", "A bold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 3, 3), Code("2", InlineCodeKind.Emphasis, 7, 4)], TargetCodes = [Code("2", InlineCodeKind.Emphasis, 2, 4), Code("1", InlineCodeKind.Strong, 7, 4)] }),
        ("markup-space", Of("Un mot gras.", "A bold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 3, 3)], TargetCodes = [Code("1", InlineCodeKind.Strong, 1, 5)] }),
        ("markup-space", Of("Un mot gras.", "Abold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 3, 3)], TargetCodes = [Code("1", InlineCodeKind.Strong, 1, 4)] }),
        ("links", Of("Voyez ici.", "See here.") with { SourceCodes = [Link(6, 3, "https://a.example")], TargetCodes = [Link(4, 4, "https://b.example")] }),
        ("links", Of("Voyez ici.", "See here.") with { SourceCodes = [Link(6, 3, "https://a.example")], TargetCodes = [Link(0, 9, "https://a.example")] }),
        ("structure", Of("Un titre.", "# A title.")),
        ("structure", Of("Un fait[1].", "A fact.")),
        ("structure", Of("Une phrase. Une autre.", "One sentence.\n\nAnother one.")),
        ("addresses", Of(Mail, "Write to info@example.com or see https://example.org/a?b=1.")),
        ("code", Of("Tapez ls -l.", "Type ls -L.") with { SourceCodes = [Code("1", InlineCodeKind.Code, 6, 5)] }),
        ("unsafe", Of("Un mot.", "A <script>alert(1)</script> word.")),
        ("unsafe", Of("Un mot.", "A <b onclick=\"x()\">word</b>.")),
        ("unsafe", Of("Un mot.", "A word.") with { SourceCodes = [Link(3, 3, "https://a.example")], TargetCodes = [Link(2, 4, "javascript:alert(1)")] }),
        ("corrupt", Of("Un café.", "A cafÃ©.")),
        ("corrupt", Of("L’été.", "The summer â€™.")),
        ("corrupt", Of("L’été.", "The &eacute;t&eacute;.")),
        ("corrupt", Of("L’été.", "The summer\uFFFD.")),
        ("corrupt", Of("L’été.", "The summer \uD83D.")),
        ("quote-pairs", Of("« Oui », dit-il.", "“Yes, he said.")),
        ("quote-pairs", Of("« Oui », dit-il.", "« Yes », he said.")),
        ("quote-pairs", Of("« Oui », dit-il. « Non », dit-elle.", "“Yes,” he said. \"No,\" she said.")),
        ("quotes", Of("« Nous partirons tous demain », dit-il.", "We shall all leave tomorrow, he said.")),
        ("quotes", Of("Nous partirons tous demain, dit-il.", "“We shall all leave tomorrow,” he said.")),
        ("length", Of("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières et des lacs.", "The government presented it.")),
        ("name-lost", Of("Hier, le président Jean Dupont est venu.", "Yesterday the president came.")),
        ("acronyms", Of("Selon le GIEC, il fait chaud.", "They say that it is hot.")),
        ("names", InArticle(1)),
        ("term-case", Of("La bande de Gaza.", "The gaza strip.", Term(3, 13, new TextSpan(4, 10)))),
        ("term-articles", Of("Une bande de Gaza.", "An Gaza Strip.", Term(4, 13, new TextSpan(3, 10)))),
        ("term-articles", Of("La bande de Gaza.", "In the the Gaza Strip.", Term(3, 13, new TextSpan(7, 14)))),
        ("brackets", Of("Un mot (court).", "A (short word.")),
        ("end-mark", Of("Vient-il ?", "He is coming.")),
        ("end-mark", Of("Il vient.", "He is coming")),
        ("mark-spaces", Of("Oui, il vient !", "Yes, he is coming !")),
        ("mark-spaces", Of("Oui, il vient.", "Yes,he is coming.")),
        ("mark-spaces", Of("Oui (il vient).", "Yes ( he is coming).")),
        ("spaces", Of("Il vient.", " He is coming.")),
        ("spaces", Of("Il vient.", "He  is coming.")),
        ("spaces", Of("Il vient.", "He\u200B is coming.")),
        ("doubled-word", Of("Il va à la gare.", "He goes to the the station.")),
        ("capitals", Of("Il vient.", "he is coming.")),
        ("capitals", Of("Il vient lundi.", "He is coming on monday.")),
        ("spelling", Of("La couleur du centre.", "The color of the center.") with { IsBritish = true }),
        ("spelling", Of("La couleur du centre.", "The colour of the centre.") with { IsBritish = false }),
        ("spelling", Of("Le gouvernement a changé.", "The goverment has changed.") with { Spelling = FewWords.Spelling }),
        ("spelling", Of("Le gouvernement a changé.", "Goverment has changed.") with { Spelling = FewWords.Spelling }),
        ("spelling", Of("Le gouvernement a le permis.", "The government has the authorisation.") with { Spelling = FewWords.Spelling, IsBritish = false }),
        ("approved-otherwise", Of("Le port rouvre.", "The harbour opens.") with { ApprovedElsewhere = ["The port reopens."] }),
        ("unread", Of("Le port rouvre.", "The port opens.") with { IsApprovedAsMade = true, Looked = TimeSpan.FromSeconds(1) }),
        ("hearsay", Of("Il aurait tué sa femme.", "He killed his wife.")),
        ("false-friends", Of("Il est actuellement à Paris.", "He is actually in Paris.")),
        ("sentences", Of("Un. Il vient. Elle part. Il dort. Elle mange.", "He comes while she leaves.")),
        ("source-language", Of("The government presented a bill on the protection of rivers on Tuesday.", "The government presented a bill on the protection of rivers on Tuesday.")),
        ("term-overuse", Of("Une grève au port.", "A Gaza Strip at the port.") with { Glossary = new QaGlossary(Termbase.Build([Entry()])) }),
        ("stale-terms", Of("Le port.", "The port.") with { IsStale = true }),
        ("same-english", InArticle(4)),
        ("capital-words", Of("Il est mort.", "He is ABSOLUTELY dead.")),
        ("dashes", Of("Il vient – enfin – ce soir.", "He is coming - at last - tonight.")),
    ];

    /// <summary>Id of the check, and a block that it must pass.</summary>
    public static readonly ImmutableArray<(string Check, QaInput Input)> Good =
    [
        ("empty", Of("…", "…")),
        ("empty", Of("Oui.", "Yes.")),
        ("extra", Of("Oui.", "Yes.")),
        ("slip", InArticle(1)),
        ("slip", Of("Le roi est mort.", "The port opens.")),
        ("loop", Of("Non, non, non, non, non et non.", "No, no, no, no, no and no.")),
        ("loop", Of("Il va, elle va, on va.", "He goes, she goes, one goes.")),
        ("terms", Of("La bande de Gaza.", "The Gaza Strip.", Term(3, 13, new TextSpan(4, 10)))),
        ("forbidden-terms", Of("La bande de Gaza.", "The Gaza Strip.", Term(3, 13, new TextSpan(4, 10)))),
        ("kept-terms", Of("La bande de Gaza.", "The Gaza band.", Term(3, 13, null))),
        ("numbers", Of("Il a 1 234,5 euros.", "He has 1,234.5 euros.")),
        ("scale", Of("2 500 millions de dollars.", "2.5 billion dollars.")),
        ("scale", Of("Trois milliards.", "Three billion.")),
        ("dates", Of("Le 1er mai 2024.", "May 1, 2024.")),
        ("dates", Of("Le 04/05/2024.", "05/04/2024.")),
        ("dates", Of("Le 04/05/2024.", "4 May 2024.")),
        ("dates", Of("Les 1er et 2 novembre.", "On November 1 and 2.")),
        ("dates", Of("Il arrive mardi.", "He arrives Tuesday.")),
        ("times", Of("Il part à 14 h 30.", "He leaves at 2:30 p.m.")),
        ("times", Of("Il part à 14h30.", "He leaves at 14:30.")),
        ("times", Of("Il part à midi.", "He leaves at noon.")),
        ("times", Of("Deux heures de route.", "A drive of two hours.")),
        ("units", Of("Une route de 12 km.", "A road of 7.5 miles.")),
        ("units", Of("Une route de 12 kilomètres.", "A 12-kilometre road.")),
        ("units", Of("Cela coûte 40 €.", "It costs 40 euros.")),
        ("number-format", Of("Le taux est de 12,5 %.", "The rate is 12.5%.")),
        ("number-format", Of("Les lignes 1,2 et 3.", "Lines 1, 2 and 3.")),
        ("number-format", Of("Il pèse 1 234,5 kg.", "It weighs 1,234.5 kg.")),
        ("unchanged", Of("Le Monde", "Le Monde")),
        ("untranslated", Of("Il lit Le Monde.", "He reads Le Monde.")),
        ("target-language", Of("Long.", "The government presented a bill on the protection of the rivers and lakes of the country on Tuesday, and passed it at once.")),
        ("negation", Of("Il n'a que deux chats.", "He has only two cats.")),
        ("negation", Of("Il n'en sait rien.", "He is unaware of it.")),
        ("negation", Of("Je crains qu'il ne vienne.", "I fear that he is coming.")),
        ("negation", Of("Il a refusé.", "He did not accept.")),
        ("markup", Of("Un mot gras.", "A bold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 3, 3)], TargetCodes = [Code("1", InlineCodeKind.Strong, 7, 4)] }),
        ("markup", Of("Un mot gras.", "A bold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 3, 3)] }),
        ("markup-order", Of("Un mot gras.", "A bold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 3, 3)], TargetCodes = [Code("1", InlineCodeKind.Strong, 7, 4)] }),
        ("markup-space", Of("Un mot gras.", "A bold word.") with { SourceCodes = [Code("1", InlineCodeKind.Strong, 3, 3)], TargetCodes = [Code("1", InlineCodeKind.Strong, 7, 4)] }),
        ("links", Of("Voyez ici.", "See here.") with { SourceCodes = [Link(6, 3, "https://a.example")], TargetCodes = [Link(4, 4, "https://a.example")] }),
        ("structure", Of("Un fait[1].", "A fact[1].")),
        ("structure", Of("* Un point.", "* A point.")),
        ("addresses", Of(Mail, "Write to info@example.org or see https://example.org/a?b=1.")),
        ("code", Of("Tapez ls -l.", "Type ls -l.") with { SourceCodes = [Code("1", InlineCodeKind.Code, 6, 5)] }),
        ("unsafe", Of("Un mot.", "A <b>word</b>: 1 < 2 > 0.")),
        ("unsafe", Of("La balise <script>.", "The tag <script>.")),
        ("corrupt", Of("L’été à São Paulo.", "Summer in São Paulo, “naïve”, AT&T, 👩‍👩‍👧.")),
        ("quote-pairs", Of("« Oui », dit-il.", "“Yes,” he said.")),
        ("quote-pairs", Of("« Oui », dit-il.", "\"Yes,\" he said.")),
        ("quote-pairs", Of("« La guerre continue.", "“The war goes on.")),
        ("quotes", Of("« Oui, dit-il, je viens. »", "“Yes,” he said, “I am coming.”")),
        ("quotes", Of("« Oui », dit-il.", "‘Yes,’ he said.")),
        ("length", Of("Le gouvernement a présenté mardi un projet de loi sur la protection des rivières et des lacs.", "On Tuesday the government presented a bill on the protection of rivers and lakes.")),
        ("name-lost", Of("Hier, le président Jean Dupont est venu à Londres.", "Yesterday President Dupont came to London.")),
        ("acronyms", Of("L'OTAN et l'ONU.", "NATO and the UN.")),
        ("acronyms", Of("Le VIH au XIXe.", "HIV in the 19th.")),
        ("acronyms", Of("Selon l'OMS.", "According to the World Health Organization.")),
        ("names", InArticle(2)),
        ("term-case", Of("La bande de Gaza.", "THE GAZA STRIP.", Term(3, 13, new TextSpan(4, 10)))),
        ("term-articles", Of("La bande de Gaza.", "The Gaza Strip.", Term(3, 13, new TextSpan(4, 10)))),
        ("brackets", Of("Un mot (court).", "A word (short).")),
        ("end-mark", Of("Vient-il ?", "Is he coming?")),
        ("end-mark", Of("Un titre", "A title.") with { Kind = BlockKind.Heading }),
        ("end-mark", Of("« Il vient. »", "“He is coming.”")),
        ("mark-spaces", Of("Il part à 10:30 ; voyez https://a.example/b,c !", "He leaves at 10:30; see https://a.example/b,c!")),
        ("mark-spaces", Of("Un fichier .NET.", "A .NET file.")),
        ("spaces", Of("Il vient.", "He is coming.")),
        ("doubled-word", Of("Il dit qu'il avait vu cela.", "He said that he had had that that day.")),
        ("doubled-word", Of("Le groupe Duran Duran.", "The band Duran Duran.")),
        ("capitals", Of("Il vient lundi.", "He is coming on Monday.")),
        ("capitals", Of("L’iPhone arrive.", "iPhone sales begin.")),
        ("spelling", Of("La couleur.", "The color, the colour.")),
        ("spelling", Of("Organiser la couleur.", "To organize the colour.") with { IsBritish = true }),
        ("spelling", Of("Le gouvernement a changé.", "The government has changed.") with { Spelling = FewWords.Spelling }),
        ("spelling", Of("Le gouvernement a le permis.", "The government has the authorisation, the authorization.") with { Spelling = FewWords.Spelling }),
        ("approved-otherwise", Of("Le port rouvre.", "The port reopens.") with { ApprovedElsewhere = ["The port reopens."] }),
        ("unread", Of("Le port rouvre.", "The port opens.") with { IsApprovedAsMade = true, Looked = TimeSpan.FromSeconds(3) }),
        ("unread", Of("Le port rouvre.", "The port opens.") with { IsApprovedAsMade = true }),
        ("hearsay", Of("Il aurait tué sa femme.", "He reportedly killed his wife.")),
        ("hearsay", Of("S'il avait su, il serait venu.", "Had he known, he came.")),
        ("false-friends", Of("Il est actuellement à Paris.", "He is currently in Paris.")),
        ("sentences", Of("Un. Il vient. Elle part.", "One. He comes, and she leaves.")),
        ("source-language", Of("Le gouvernement a présenté un projet de loi.", "The government presented a bill.")),
        ("term-overuse", Of("La bande de Gaza.", "The Gaza Strip.") with { Glossary = new QaGlossary(Termbase.Build([Entry()])) }),
        ("stale-terms", Of("Le port.", "The port.")),
        ("same-english", InArticle(1)),
        ("capital-words", Of("L'UNESCO.", "UNESCO and NATO.")),
        ("dashes", Of("Il vient – enfin – ce soir.", "He is coming – at last – on a Franco-German train.")),
    ];

    private static QaInput Of(string source, string target, params ImmutableArray<TermOccurrence> terms) => new(source, target, terms);

    /// <summary>A block of an article in which 2 and 3 are swapped, 4 and 5 have the same English, and 1 and 6 render a name in two ways.</summary>
    private static QaInput InArticle(int number)
    {
        ImmutableArray<QaPair> pairs =
        [
            new(1, "Les tortues des Galápagos ont fait venir 12 savants en 2019.", "The turtles of the Galápagos brought 12 scholars in 2019."),
            new(2, "La Banque centrale du Pérou a relevé ses taux de 4,5 % à 5 % lundi, selon El Comercio.", "In Helsinki, 3,400 students marched to the parliament on May 7 for the climate."),
            new(3, "À Helsinki, 3 400 étudiants ont marché le 7 mai vers le parlement pour le climat.", "The Central Bank of Peru raised its rates from 4.5% to 5% on Monday, according to El Comercio."),
            new(4, "Les pompiers sont arrivés très vite sur place.", "The firefighters came to the place in no time."),
            new(5, "Les secours n'ont pas tardé à venir au village.", "The firefighters came to the place in no time."),
            new(6, "Plus tard, ils ont aussi vu les oiseaux des Galápagos.", "Later they saw the birds of the Galapagos, too."),
        ];
        var pair = pairs[number - 1];
        return Of(pair.Source, pair.Target) with { Number = number, Article = new QaArticle(pairs) };
    }

    private static InlineCode Code(string id, InlineCodeKind kind, int start, int length) => new(id, kind, new TextSpan(start, length));

    private static InlineCode Link(int start, int length, string address) => new("1", InlineCodeKind.Link, new TextSpan(start, length), address);

    private static TermOccurrence Term(int start, int length, TextSpan? target, TermVerdict verdict = TermVerdict.Exact) =>
        new(new TermMatch(Entry(), new TextSpan(start, length)), target is null ? TermVerdict.Missing : verdict, target);

    private static TermOccurrence Kept() => new(new TermMatch(Entry() with { Source = "loi Veil", Target = "loi Veil", Status = TermStatus.DoNotTranslate }, new TextSpan(3, 8)), TermVerdict.Missing, null);

    private static TermPair Entry() => new("bande de Gaza", "Gaza Strip", [], [], ["Gaza band"], TermStatus.Preferred, TermKind.Name, false, null, new TermOrigin("test.tsv", 2));
}
