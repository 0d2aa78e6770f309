using System.Globalization;
using BilingualReader.Neural;

namespace BilingualReader.Benchmarks;

/// <summary>
/// Ways of bringing a required rendering into a neural translation, on the sentences of FLORES dev that hold one of some everyday words,
/// each with a rendering that is right and that the model would rarely choose: nothing done, a made-up name in the source that is put
/// back afterwards, the rendering required of the search, and both together (the made-up name is required of the search). Told for
/// each: sentences that have every rendering exactly once, and how the rest fares, as chrF1 and chrF2 against the reference with the renderings
/// taken out of both. The model is the small trained one beside the repository: it translates badly, so only differences count.
/// </summary>
internal sealed class NeuralTermsBenchmark : IBenchmark
{
    private static readonly (string French, string English)[] Terms =
    [
        ("ville", "township"), ("pays", "nation state"), ("gouvernement", "administration"), ("guerre", "armed struggle"), ("police", "constabulary"), ("eau", "drinking water"), ("gens", "folk"),
        ("enfants", "youngsters"), ("femmes", "womenfolk"), ("hommes", "menfolk"), ("étudiants", "scholars"), ("scientifiques", "researchers"), ("chercheurs", "investigators"), ("voiture", "motor car"),
        ("bâtiment", "edifice"), ("animaux", "beasts"), ("montagne", "high mountain"), ("rivière", "stream"), ("route", "highway"), ("avion", "aircraft"), ("bateau", "vessel"), ("maladie", "ailment"),
        ("médecins", "physicians"), ("hôpital", "infirmary"), ("président", "head of state"), ("ministre", "cabinet minister"), ("élections", "polls"), ("loi", "statute"), ("tribunal", "court of law"), ("argent", "funds"),
        ("travail", "labour"), ("équipe", "squad"), ("joueurs", "sportsmen"), ("match", "fixture"), ("temps", "length of time"), ("jours", "calendar days"), ("monde", "globe"), ("région", "province"), ("île", "islet"), ("forêt", "woodland"),
    ];

    private static readonly string[] Names = ["Zarko", "Zelba", "Zimru", "Zonti", "Zupra", "Zavok"];

    public string Name => "neural-terms";

    public string Summary => "required renderings in neural translations: made-up names, search, both; success and the rest of the sentence. --beam, --folder (another model).";

    public Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        if (RepositoryRoot.FindShared("data", "flores-dev.tsv") is not { } flores) return Task.FromResult(2);
        var model = Load(arguments.Text("--folder"));
        if (model is null) return Task.FromResult(2);
        var rows = File.ReadLines(flores).Skip(1).Select(line => line.Split('\t')).Select(row => new Row(row[1], row[2], [.. FindIn(row[1])])).Where(row => row.Found.Length > 0).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Length} sentences, {rows.Sum(row => row.Found.Length)} terms"));
        var translator = new Translator(model);
        var beam = arguments.Number("--beam", 4);
        foreach (var way in Enum.GetValues<Way>())
        {
            foreach (var size in new[] { 1, beam }.Distinct()) Print(way, size, rows, translator.Translate([.. rows.Select(row => row.Make(way))], new TranslationOptions { BeamSize = size }));
        }

        return Task.FromResult(0);
    }

    private static TranslationModel? Load(string? folder)
    {
        if (folder is not null) return TranslationModel.Load(folder);
        if (RepositoryRoot.FindShared("neural", "model.toy.intgemm.alphas.bin") is not { } file) return null;
        var toy = Path.GetDirectoryName(file)!;
        using var weights = File.OpenRead(file);
        using var vocabulary = File.OpenRead(Path.Combine(toy, "vocab.toy.spm"));
        return TranslationModel.Load(weights, vocabulary);
    }

    private static void Print(Way way, int beam, Row[] rows, IReadOnlyList<Translation> translations)
    {
        var texts = rows.Zip(translations, (row, translation) => row.PutBack(way, translation.Text)).ToArray();
        var (right, terms, all) = (0, 0, 0);
        for (var at = 0; at < rows.Length; at++)
        {
            var placed = rows[at].Found.Count(found => CountOf(texts[at], found.English) == 1);
            (right, terms, all) = (right + (placed == rows[at].Found.Length ? 1 : 0), terms + placed, all + rows[at].Found.Length);
        }

        string[] rest = [.. rows.Zip(texts, (row, text) => row.Without(text))], references = [.. rows.Select(row => row.Without(row.Reference))];
        var cut = translations.Count(translation => !translation.IsComplete);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {way,-13} beam {beam}: {100.0 * terms / all,5:F1} % of terms exactly once, {100.0 * right / rows.Length,5:F1} % of sentences; the rest chrF1 {100 * CharacterF.Corpus(rest, references, 1):F1}, chrF2 {100 * CharacterF.Corpus(rest, references, 2):F1}; {texts.Sum(text => text.Length) / (double)rows.Sum(row => row.Reference.Length):F2} of the reference's length; {cut} cut off"));
    }

    private static IEnumerable<Found> FindIn(string french)
    {
        var found = new List<Found>();
        foreach (var (word, english) in Terms)
        {
            if (IndexOfWord(french, word) is >= 0 and var at && found.Count < Names.Length) found.Add(new Found(at, word.Length, english));
        }

        return found.OrderBy(term => term.Start);
    }

    private static int IndexOfWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]))) return at;
        }

        return -1;
    }

    private static int CountOf(string text, string words)
    {
        var count = 0;
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }

    private enum Way
    {
        Nothing,
        Names,
        Search,
        NamesInSearch,
    }

    private sealed record Found(int Start, int Length, string English);

    private sealed record Row(string French, string Reference, Found[] Found)
    {
        public Sentence Make(Way way)
        {
            if (way == Way.Nothing) return new Sentence(French, []);
            if (way == Way.Search) return new Sentence(French, [.. Found.Select(found => new RequiredTerm(found.Start, found.Length, found.English))]);
            var (text, position, required) = ("", 0, new List<RequiredTerm>());
            for (var at = 0; at < Found.Length; at++)
            {
                text += French[position..Found[at].Start];
                required.Add(new RequiredTerm(text.Length, NeuralTermsBenchmark.Names[at].Length, NeuralTermsBenchmark.Names[at]));
                text += NeuralTermsBenchmark.Names[at];
                position = Found[at].Start + Found[at].Length;
            }

            return new Sentence(text + French[position..], way == Way.NamesInSearch ? [.. required] : []);
        }

        public string PutBack(Way way, string english)
        {
            if (way is Way.Nothing or Way.Search) return english;
            for (var at = 0; at < Found.Length; at++) english = english.Replace(NeuralTermsBenchmark.Names[at], Found[at].English, StringComparison.OrdinalIgnoreCase);
            return english;
        }

        // What is measured is the sentence around the terms.
        public string Without(string english) => Found.Aggregate(english, (text, found) => text.Replace(found.English, "", StringComparison.OrdinalIgnoreCase));
    }
}
