using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>
/// A noun with what belongs to it: "base militaire américaine", "droit de visite". The head and the adjectives that agree with
/// it change; what stands behind a preposition does not.
/// </summary>
internal sealed class NominalPhrase
{
    private static readonly FrozenSet<string> Prepositions = WordList.Set(
        """
        de du des d à au aux en sur sous par pour avec contre sans dans entre face vers chez depuis pendant lors selon envers hors jusque jusqu'à
        que qui dont où comme afin
        """);

    // Behind these the complement has an article, and an adjective that follows belongs to the complement.
    private static readonly FrozenSet<string> WithArticle = WordList.Set("du des au aux");

    private static readonly FrozenSet<string> Articles = WordList.Set("le la les l un une");

    // Words of grammar with which no noun begins.
    private static readonly FrozenSet<string> NoNoun = WordList.Set(
        """
        je tu il elle on nous vous ils elles me te se y ne pas ni et ou où mais donc or car que qui quoi dont quand si comme comment pourquoi
        avant après pendant depuis dès malgré parmi selon vers voici voilà très plus moins aussi encore toujours jamais déjà ici là bien mal
        aujourd'hui hier demain ainsi alors cependant pourtant est sont était a ont avait être avoir c'est n' s' j' tous toutes chaque plusieurs
        quelques certains certaines lorsque puisque quoique afin hors jusque tandis outre via non oui
        """);

    // Of those and of the prepositions, what is a noun when it stands alone: "un bien", "des êtres".
    private static readonly FrozenSet<string> AlsoNouns = WordList.Set("bien mal être avoir avant contre or car");

    private static readonly FrozenDictionary<string, string[]> Determiners = WordList.Pairs(
        """
        le:les la:les un:des une:des ce:ces cet:ces cette:ces mon:mes ma:mes ton:tes ta:tes son:ses sa:ses notre:nos votre:vos leur:leurs
        """);

    private static readonly FrozenDictionary<string, string[]> FeminineDeterminers =
        WordList.Pairs("le:la un:une ce:cette cet:cette mon:ma ton:ta son:sa notre:notre votre:votre leur:leur");

    private readonly string[] _words;
    private readonly Role[] _roles;

    private NominalPhrase(string[] words, Role[] roles)
    {
        _words = words;
        _roles = roles;
    }

    private enum Role
    {
        /// <summary>Stays as it is.</summary>
        Fixed,
        Determiner,
        Head,

        /// <summary>Agrees with the head.</summary>
        Agreeing,

        /// <summary>May agree with the head or not: both are in use, or the words do not tell.</summary>
        Perhaps,
    }

    /// <summary>The plural, and for people the feminine, of a term; nothing for a term that is no noun or does not change.</summary>
    public static IEnumerable<TermForm> FormsOf(string term) => Parse(term)?.Forms() ?? [];

    private static NominalPhrase? Parse(string term)
    {
        var words = term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || (BeginsNoNoun(words[0]) && !(words.Length == 1 && AlsoNouns.Contains(words[0])))) return null;
        if (words.Any(word => word.Any(char.IsDigit)) || !words.All(word => word.Any(char.IsLetter) || word.Length == 1)) return null;
        var roles = new Role[words.Length];
        return Assign(words, roles) ? new NominalPhrase(words, roles) : null;
    }

    private static bool BeginsNoNoun(string word) => NoNoun.Contains(word) || Prepositions.Contains(word) || IsElided(word);

    /// <summary>Gives each word its role; false when there is no head.</summary>
    private static bool Assign(string[] words, Role[] roles)
    {
        var head = HeadOf(words);
        if (head < 0) return false;
        var (place, hasArticle) = (Place.Core, false);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (IsElided(word)) (place, hasArticle) = (Place.BehindComplement, word[0] is 'l' or 'L');
            else if (Prepositions.Contains(word)) (place, hasArticle) = (Place.Complement, WithArticle.Contains(word));
            else if (place == Place.Core) roles[i] = i == head ? Role.Head : RoleInCore(word, i, head);
            else if (place == Place.Complement && Articles.Contains(word)) hasArticle = true;
            else if (place == Place.Complement) place = Place.BehindComplement;
            else if (!hasArticle && IsFree(word)) roles[i] = Role.Perhaps;
        }

        return true;
    }

    private static int HeadOf(string[] words)
    {
        var core = Array.FindIndex(words, IsPreposition) is >= 0 and var preposition ? preposition : words.Length;
        var last = -1;
        for (var i = 0; i < core; i++)
        {
            if (i == 0 && core > 1 && Determiners.ContainsKey(words[i])) continue;
            if (!IsWord(words[i]) || IsConjunction(words[i])) continue;
            last = i;
            if (!FrenchAdjectives.StandsBeforeNoun(words[i])) return i;
        }

        return last;
    }

    private static Role RoleInCore(string word, int at, int head)
    {
        if (at == 0 && at < head && Determiners.ContainsKey(word)) return Role.Determiner;
        if (!IsWord(word) || IsConjunction(word) || FrenchCase.IsAcronym(word) || FrenchAdjectives.IsUnchanging(word)) return Role.Fixed;
        if (at < head || FrenchAdjectives.IsLikely(word)) return Role.Agreeing;
        return word.Any(char.IsUpper) ? Role.Fixed : Role.Perhaps;
    }

    private IEnumerable<TermForm> Forms()
    {
        var head = Array.IndexOf(_roles, Role.Head);
        var feminine = Feminine(head);

        // Where the head does not show its number, words that need not agree with it do not show it either.
        var canBeLoose = _roles.Contains(Role.Perhaps) && (feminine is not null || PluralsOf(_words[head], Role.Head).Length > 0);
        foreach (var isLoose in canBeLoose ? [true, false] : (bool[])[false])
        {
            foreach (var plural in Plurals(_words, isLoose)) yield return new TermForm(plural, TermFormKind.Plural, TermNumber.Plural);
            if (feminine is null) continue;
            var words = InFeminine(feminine, isLoose);
            yield return new TermForm(string.Join(' ', words), TermFormKind.Feminine, TermNumber.Singular);
            foreach (var plural in Plurals(words, isLoose)) yield return new TermForm(plural, TermFormKind.FemininePlural, TermNumber.Plural);
        }
    }

    private string? Feminine(int head) =>
        FrenchCase.IsAcronym(_words[head]) || _roles[0] == Role.Determiner && !FeminineDeterminers.ContainsKey(_words[0]) ? null : FrenchFeminine.OfPerson(_words[head]);

    /// <summary>The term with its words in the plural; a second time where a word has two plurals.</summary>
    private IEnumerable<string> Plurals(string[] words, bool isLoose)
    {
        var plurals = new string[words.Length][];
        for (var i = 0; i < words.Length; i++) plurals[i] = Changes(i, isLoose) ? PluralsOf(words[i], _roles[i]) : [];
        var most = plurals.Max(forms => forms.Length);
        for (var alternative = 0; alternative < most; alternative++)
        {
            yield return string.Join(' ', words.Select((word, i) => plurals[i] is { Length: > 0 } forms ? forms[Math.Min(alternative, forms.Length - 1)] : word));
        }
    }

    private string[] InFeminine(string head, bool isLoose) =>
    [
        .. _words.Select((word, i) => _roles[i] switch
        {
            Role.Head => head,
            Role.Determiner => FrenchCase.Like(word, FeminineDeterminers[word][0]),
            Role.Agreeing => FrenchFeminine.OfAdjective(word),
            Role.Perhaps when isLoose && FrenchAdjectives.IsLikely(word) => FrenchFeminine.OfAdjective(word),
            _ => word,
        }),
    ];

    private bool Changes(int at, bool isLoose) => _roles[at] is not Role.Fixed && (isLoose || _roles[at] != Role.Perhaps);

    private static string[] PluralsOf(string word, Role role)
    {
        if (role == Role.Determiner) return Determiners.TryGetValue(word, out var plural) ? [FrenchCase.Like(word, plural[0])] : [];
        return FrenchCase.IsAcronym(word) || !char.IsLetter(word[^1]) ? [] : FrenchPlural.Of(word);
    }

    private static bool IsFree(string word) => IsWord(word) && !IsConjunction(word) && !FrenchCase.IsAcronym(word) && FrenchAdjectives.IsLikely(word);

    private static bool IsWord(string word) => char.IsLetter(word[0]);

    private static bool IsConjunction(string word) => word is "et" or "ou" or "ni";

    private static bool IsPreposition(string word) => Prepositions.Contains(word) || IsElided(word);

    // "d'asile", "l'Intérieur", "qu'on": the word behind the apostrophe belongs to the complement.
    private static bool IsElided(string word) => word.Length > 2 && (IsApostrophe(word[1]) || (IsApostrophe(word[2]) && word.StartsWith("qu", StringComparison.OrdinalIgnoreCase)));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    /// <summary>Where in the term a word stands.</summary>
    private enum Place
    {
        /// <summary>With the head, before any preposition.</summary>
        Core,

        /// <summary>Behind a preposition, before its noun.</summary>
        Complement,

        /// <summary>Behind that noun.</summary>
        BehindComplement,
    }
}
