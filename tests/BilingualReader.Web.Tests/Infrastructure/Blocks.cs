using BilingualReader.Core.Articles;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>Blocks and machine output, short to write.</summary>
internal static class Blocks
{
    public static Block Heading(int number, string source, int level = 1) => new(number, BlockKind.Heading, source, [], "fr", default, Level: level);

    public static Block Paragraph(int number, string source, params InlineCode[] codes) => new(number, BlockKind.Paragraph, source, [.. codes], "fr", default);

    public static Block English(int number, string source) => new(number, BlockKind.Paragraph, source, [], "en", default);

    public static Block Hidden(int number, string source, string reason) => new(number, BlockKind.Paragraph, source, [], "fr", default, new Furniture("test", reason));

    public static MachineTarget Machine(string text, params InlineCode[] codes) =>
        new(text, [.. codes], [], [], new EngineId("word"), "1", "0", "", new Receipt(text.Length, 1, false));
}
