using System.Text.RegularExpressions;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

[Collection(PipelineCollection.Name)]
public sealed partial class PipelineTermTests(PipelineFixture pipeline)
{
    [Theory]
    [InlineData("Un {député=MP} a parlé.", "An MP")]
    [InlineData("Il a vu un {député=MP} hier.", "an MP")]
    [InlineData("Il parle d'une {heure=hour} perdue.", "an hour")]
    [InlineData("C'est une {mission=UN mission}.", "a UN mission")]
    [InlineData("Il propose une {union=European Union}.", "a European Union")]
    [InlineData("Ils ont vu un {avion=F-16}.", "an F-16")]
    public async Task The_article_before_a_term_fits_its_sound(string text, string expected)
    {
        var translation = await pipeline.TranslateAsync(text);

        Assert.Contains(expected, translation.Text, StringComparison.Ordinal);
        var term = PipelineFixture.Read(text).Terms[0];
        Assert.Contains(translation.Links, link => link.Source == term.Span && link.Target.In(translation.Text) == term.Target);
    }

    [Theory]
    [InlineData("Ils ont traversé la {ligne verte=the Green Line}.")]
    [InlineData("La {ligne verte=the Green Line} divise la ville.")]
    [InlineData("Le sud de la {ligne verte=the Green Line} est calme.")]
    public async Task A_term_that_brings_its_article_has_no_other(string text)
    {
        var translation = (await pipeline.TranslateAsync(text)).Text;

        Assert.Contains("the Green Line", translation, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(new Regex(@"\b(?:a|an|the) the Green Line", RegexOptions.IgnoreCase), translation);
    }

    [Theory]
    [InlineData("La {cour des comptes=Court of Auditors} publie un rapport.")]
    [InlineData("Le rapport critique la {cour des comptes=Court of Auditors}.")]
    [InlineData("Le rapport de la {cour des comptes=Court of Auditors} est sévère.")]
    [InlineData("Le budget du {ministère de la mer=Ministry of the Sea} augmente.")]
    [InlineData("Les agents des {brigades maritimes=maritime brigades} protestent.")]
    [InlineData("Il écrit au {préfet=prefect} chaque semaine.")]
    [InlineData("Elle parle aux {préfets=prefects} du pays.")]
    [InlineData("L'{octroi de mer=dock dues} pèse sur les prix.")]
    [InlineData("Le poids de l'{octroi de mer=dock dues} inquiète.")]
    [InlineData("Un taux d'{octroi de mer=dock dues} trop fort.")]
    [InlineData("Les {préfets=prefects} et les {maires=mayors} se sont réunis.")]
    [InlineData("{Préfets=prefects} et {maires=mayors} se sont réunis.")]
    [InlineData("Ces {quotas de pêche=fishing quotas} ont été réduits.")]
    [InlineData("Deux {quotas de pêche=fishing quotas} ont été réduits.")]
    [InlineData("Des {quotas de pêche=fishing quotas} ont été votés.")]
    [InlineData("Le pays a voté des {quotas de pêche=fishing quotas} plus bas.")]
    [InlineData("De nouveaux {quotas de pêche=fishing quotas} seront votés.")]
    [InlineData("La grande {marée noire=oil spill} a détruit la côte.")]
    [InlineData("Une {marée noire=oil spill} gigantesque a détruit la côte.")]
    [InlineData("Cette {marée noire=oil spill} et la {marée noire=oil spill} de 1999 se ressemblent.")]
    [InlineData("{Marée noire=oil spill}")]
    [InlineData("{Marée noire=oil spill} : ce que l'on sait")]
    [InlineData("Nouvelle {marée noire=oil spill} en Bretagne")]
    [InlineData("{marée noire=oil spill}")]
    [InlineData("La « {marée noire=oil spill} » a duré.")]
    [InlineData("La \"{marée noire=oil spill}\" a duré.")]
    [InlineData("Il craint une {marée noire=oil spill}, dit-il.")]
    [InlineData("(La {marée noire=oil spill})")]
    [InlineData("Après la {marée noire=oil spill}, la {préfecture=prefecture} a fermé les plages.")]
    [InlineData("La {préfecture=prefecture} {maritime=maritime} a fermé les plages.")]
    [InlineData("Sa {préfecture=prefecture} et leurs {quotas de pêche=fishing quotas} posent un problème.")]
    [InlineData("N'y a-t-il pas de {marée noire=oil spill} ?")]
    [InlineData("Aucune {marée noire=oil spill} n'a été vue.")]
    [InlineData("La plupart des {quotas de pêche=fishing quotas} ont baissé.")]
    [InlineData("La {marée noire=oil spill} la plus grave du siècle.")]
    [InlineData("Qui a vu la {marée noire=oil spill} ? Personne. La {marée noire=oil spill} était loin.")]
    [InlineData("{Cap-Vieux=Old Cape:Name} est petit.")]
    [InlineData("Il vit à {Cap-Vieux=Old Cape:Name}.")]
    [InlineData("Le maire de {Cap-Vieux=Old Cape:Name} a parlé.")]
    [InlineData("Le {Zorland=Zorland:Name} a signé.")]
    [InlineData("La {Kalmie=Kalmia:Name} a signé avec l'{Mirovie=Mirovia:Name}.")]
    [InlineData("Il revient d'{Mirovie=Mirovia:Name}.")]
    [InlineData("Les habitants du {Zorland=Zorland:Name} et de la {Kalmie=Kalmia:Name}.")]
    [InlineData("{Kalmie=Kalmia:Name}, {Mirovie=Mirovia:Name}, {Zorland=Zorland:Name}")]
    [InlineData("Les {États du Nord=Northern States:Name} ont signé.")]
    [InlineData("Un accord avec les {États du Nord=Northern States:Name}.")]
    [InlineData("Le bateau descend le {Grand Fleuve=Great River:Name}.")]
    [InlineData("Le journal {Le Soir=Le Soir:Name} l'a écrit.")]
    [InlineData("Il l'a fait {à toutes fins utiles=for what it is worth:Phrase}.")]
    [InlineData("{À toutes fins utiles=for what it is worth:Phrase}, il l'a fait.")]
    [InlineData("{Sous réserve de=subject to:Phrase} la loi, il peut partir.")]
    [InlineData("Les {tirs d'artillerie=artillery fire:Phrase} continuent.")]
    [InlineData("Il a 3 {tirs d'artillerie=artillery fire} et 10 000 {obus=shells}.")]
    [InlineData("Le {communiqué=The Statement} dit vrai.")]
    public async Task Brings_each_term_back_exactly_once(string marked)
    {
        var text = PipelineFixture.Read(marked);

        var english = (await pipeline.TranslateAsync(text)).Text;

        foreach (var target in text.Terms.GroupBy(term => term.Target)) Assert.Equal(target.Count(), Occurrences(english, target.Key));
        Assert.DoesNotMatch(Doubled(), english);
        Assert.DoesNotMatch(Carrier(), english);
    }

    [Theory]
    [InlineData("L'{Irak=Iraq:Name} et la {Syrie=Syria:Name} négocient.", "Iraq and Syria negotiate.")]
    [InlineData("La base se trouve à l'est de l'{Euphrate=Euphrates:Name}.", "the Euphrates")]
    [InlineData("Il travaille dans les {États-Unis=United States:Name}.", "the United States")]
    [InlineData("Il vit en {République du Nord=Northern Republic:Name}.", "in the Northern Republic")]
    [InlineData("La chaîne {Al Mayadeen=Al Mayadeen:Name} l'a dit.", "Al Mayadeen")]
    [InlineData("Le correspondant d'{Al Mayadeen=Al Mayadeen:Name} l'a dit.", "of Al Mayadeen")]
    [InlineData("Une {attaque aérienne=air strike} a eu lieu.", "An air strike")]
    [InlineData("Un {obus=shell} est tombé.", "A shell")]
    [InlineData("Il habite à {La Haye=The Hague:Name}.", "in The Hague")]
    public async Task Sets_the_articles_that_English_sets(string marked, string expected) =>
        Assert.Contains(expected, (await pipeline.TranslateAsync(marked)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ils veulent {violer=violate:Verb} la loi.", "violate")]
    [InlineData("Ils ont {violé=violate:Verb} la loi.", "violated")]
    public async Task Puts_a_verb_into_the_form_of_the_sentence(string marked, string expected) =>
        Assert.Contains(expected, (await pipeline.TranslateAsync(marked)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Begins_a_sentence_with_a_capital() =>
        Assert.StartsWith("Oil spill", (await pipeline.TranslateAsync("{Marée noire=oil spill} en mer.")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Leaves_verbatim_spans_as_they_are()
    {
        const string source = "Tapez dotnet run --les-options « ici » puis l’adresse.";
        const string kept = "dotnet run --les-options « ici »";
        var text = PipelineFixture.Read(source) with { Verbatim = [new(source.IndexOf(kept, StringComparison.Ordinal), kept.Length)] };

        Assert.Equal(1, Occurrences((await pipeline.TranslateAsync(text)).Text, kept));
    }

    // Letter by letter but for the first, which a sentence may demand as a capital.
    private static int Occurrences(string english, string target) =>
        Enumerable.Range(0, Math.Max(0, english.Length - target.Length + 1)).Count(at =>
            char.ToUpperInvariant(english[at]) == char.ToUpperInvariant(target[0]) && string.CompareOrdinal(english, at + 1, target, 1, target.Length - 1) == 0);

    [GeneratedRegex(@"\b(the|a|an|of|in|to|The) (\1|the|an?)\b(?<!\b(of|in|to) (the|an?))", RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();

    [GeneratedRegex("systems?|strateg|London|Zqw|American", RegexOptions.IgnoreCase)]
    private static partial Regex Carrier();
}
