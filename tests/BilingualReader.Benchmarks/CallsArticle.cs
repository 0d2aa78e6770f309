using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Benchmarks;

/// <summary>
/// A long article in words that the loopback services translate: paragraphs of 40 to 1,200 characters, each unlike all others,
/// with terms of the glossary, names and numbers, and an inline code in every fifth. Each round has an article of its own, the same on every machine.
/// </summary>
internal static class CallsArticle
{
    private const int Shortest = 40;
    private const int Longest = 1_200;

    // {0} is a number, {1} a name.
    private static readonly string[] Sentences =
    [
        "Le maire de {1} a ouvert la porte de la maison numéro {0} dans la ville, et les élus voteront demain malgré la grève.",
        "La maison de {1} est construite avec {0} portes, sur le port et dans la ville.",
        "Le chat {1} dort ici pour la nuit {0}.",
        "Les élus parlent de {1} et de la grève avec le Premier ministre, dans un communiqué de presse de {0} pages.",
        "Le maire a fermé {0} maisons dans la région de {1}, et la conférence de presse est pour demain.",
        "En {0}, la ville a été construite par {1} avec des élus de la République, pour la fin de la crise et de la grève.",
        "Malgré la grève, {1} est dans la ville pour le projet de loi numéro {0}, et les élus parlent ici.",
        "Le texte de {1} a {0} mots.",
        "Les {0} portes sont ici, dans la maison de {1}, avec le chat et le maire, et la ville dort.",
    ];

    private static readonly string[] Names =
    [
        "Lucie Marchand", "Brest", "Karim Benali", "Nantes", "Odile Ferrand", "Valence", "Hugo Delmas", "Arles", "Inès Roussel", "Limoges", "Paul Garnier", "Cahors", "Nadia Slimane", "Dieppe",
    ];

    /// <summary>As many paragraphs for a round.</summary>
    public static ImmutableArray<Block> Make(int count, int round)
    {
        var random = new Random(round);
        return [.. Enumerable.Range(1, count).Select(number => Paragraph(number, random))];
    }

    private static Block Paragraph(int number, Random random)
    {
        var wanted = random.Next(Shortest, Longest + 1);
        var text = new StringBuilder();
        for (var at = number; text.Length < Shortest || text.Length < wanted; at++)
        {
            var sentence = string.Format(CultureInfo.InvariantCulture, Sentences[at % Sentences.Length], random.Next(2, 200_000), Names[random.Next(Names.Length)]);
            if (text.Length >= Shortest && text.Length + 1 + sentence.Length > Longest) break;
            if (text.Length > 0) text.Append(' ');
            text.Append(sentence);
        }

        var source = text.ToString();
        ImmutableArray<InlineCode> codes = number % 5 == 0 ? [new InlineCode("1", InlineCodeKind.Emphasis, TextSpan.FromBounds(source.LastIndexOf(' ') + 1, source.Length - 1))] : [];
        return new Block(number, BlockKind.Paragraph, source, codes, "fr", new TextSpan(0, source.Length));
    }
}
