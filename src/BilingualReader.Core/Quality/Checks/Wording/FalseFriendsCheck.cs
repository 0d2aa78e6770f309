using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>FALSE_FR: a French word and the English one that looks like it and means something else.</summary>
internal sealed class FalseFriendsCheck() : Rule("false-friends", FindingSeverity.Info, "A French word beside the English word that only looks like it.")
{
    // French pattern = English pattern = what it means.
    private static readonly ImmutableArray<FalseFriend> Friends =
    [
        .. """
        actuellement = actually = currently
        actuel(?:le)?s? = actual = current
        éventuels?|éventuelles? = eventual = possible
        éventuellement = eventually = possibly
        sensibles? = sensible = sensitive
        librairies? = librar(?:y|ies) = bookshop
        demand(?:er|ent|é|ée|és|a|aient) = demand(?:s|ed|ing)? = ask
        assist(?:er|e|ent|é|ait|aient|èrent|a) à = assist(?:s|ed|ing)? = attend
        important(?:e|s|es)? (?:pertes?|sommes?|quantités?|nombres?|dégâts?|hausses?|baisses?) = important (?:loss(?:es)?|sums?|amounts?|quantit(?:y|ies)|numbers?|damage|increases?|decreases?|rises?|falls?) = large
        milliards? = milliards? = billion
        anciens? (?=ministre|président|premier|chef|maire|député|directeur|joueur|otage|combattant) = (?:ancient|old) (?:minister|president|prime|chief|head|mayor|deputy|director|player|hostage|fighter) = former
        sympathiques? = sympathetic = nice
        déceptions? = deceptions? = disappointment
        préservatifs? = preservatives? = condom
        prétend(?:re|ent|ait|u)? = pretend(?:s|ed|ing)? = claim
        réalis(?:er|é|ée|ée|ent|e) (?:un|une|le|la|des|les) = realiz(?:e|ed|es) = carry out
        résum(?:er|é|e|ent) = resum(?:e|ed|es) = summarise
        rest(?:er|e|ent|é|aient|ait) = rest(?:s|ed)? (?=in|at|a) = stay
        pass(?:er|é) un examen = pass(?:ed)? an exam = take
        rapports? sexuels? = sexual reports? = intercourse
        licenci(?:er|é|ée|és|ement|ements) = licen[cs](?:ed?|ing) = dismiss
        manifestations? = manifestations? = demonstration
        manifestants? = manifestants? = demonstrator
        formations? = formations? = training
        stages? = stages? = internship
        chances? = chances? of = luck
        pétroles? = petrol = oil
        essences? = essences? = petrol
        monnaies? = money = currency
        journées? = journeys? = day
        location = location = rental
        hasards? = hazards? = chance
        large(?:s|ment)? = large = wide
        proprement = properly = strictly
        versatiles? = versatile = fickle
        achev(?:er|é|ée|a) = achiev(?:e|ed) = finish
        attend(?:re|ent|ait|u) = attend(?:s|ed|ing)? = wait
        blesser|blessés?|blessées? = blessed = wound
        commodité = commodity = convenience
        conducteurs? = conductors? = driver
        engin explosif = explosive engine = device
        grief = grief = grievance
        injures? = injur(?:y|ies) = insult
        lecture = lecture = reading
        procès = process = trial
        supplier = supplier = beg
        trouble(?:s)? = trouble = unrest
        user = user = wear out
        """.Split('\n').Select(FalseFriend.Read),
    ];

    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (var friend in Friends)
        {
            if (friend.French.Match(input.Source) is { Success: true } french && friend.English.Match(input.Target) is { Success: true } english)
                yield return Hold($"“{french.Value}” beside “{english.Value}”: it rather means “{friend.Meaning}”.", french.Span(), english.Span());
        }
    }
}

/// <summary>Words that look alike.</summary>
internal sealed record FalseFriend(Regex French, Regex English, string Meaning)
{
    /// <summary>Reads one line of the list.</summary>
    public static FalseFriend Read(string line)
    {
        var cells = line.Split(" = ", StringSplitOptions.TrimEntries);
        return new FalseFriend(Compile(cells[0]), Compile(cells[1]), cells[2]);
    }

    private static Regex Compile(string words) => new($@"(?<!\p{{L}})(?:{words})(?!\p{{L}})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
