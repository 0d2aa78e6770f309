using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.CommandLine;

/// <summary>Tells on standard error how far a translation is: one line written over for a person, a few lines for a file.</summary>
internal sealed class ProgressLine
{
    private readonly CommandLineConsole console;
    private readonly int total;
    private readonly HashSet<string> causes = new(StringComparer.Ordinal);
    private readonly HashSet<int> done = [];
    private readonly HashSet<int> failed = [];

    public ProgressLine(CommandLineConsole console, int total, string engine)
    {
        (this.console, this.total) = (console, total);
        console.Error.WriteLine(total == 0
            ? "Nothing in this text is French to be translated."
            : string.Create(CultureInfo.InvariantCulture, $"Translating {total} {(total == 1 ? "paragraph" : "paragraphs")} with {engine}."));
    }

    /// <summary>Counts one block; the cause of a failure is told once.</summary>
    public void Advance(TranslationStep step)
    {
        if (step is BlockTranslated translated) done.Add(translated.Block.Number);
        if (step is BlockFailed block)
        {
            done.Add(block.Block.Number);
            failed.Add(block.Block.Number);
            var name = block.Block.Number == ArticleState.TitleNumber ? "The title" : string.Create(CultureInfo.InvariantCulture, $"Paragraph {block.Block.Number}");
            if (causes.Add(block.Cause)) Report($"{name} failed: {block.Cause}");
        }

        if (console.IsErrorTerminal) console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done.Count} of {total}"));
    }

    /// <summary>Another engine takes over some blocks, those too that have failed.</summary>
    public void GoOn(ImmutableArray<Block> left, string engine)
    {
        done.ExceptWith(left.Select(block => block.Number));
        failed.ExceptWith(left.Select(block => block.Number));
        Report(string.Create(CultureInfo.InvariantCulture, $"Going on with {engine}: {left.Length} {(left.Length == 1 ? "paragraph" : "paragraphs")}."));
    }

    /// <summary>Tells something on a line of its own.</summary>
    public void Report(string message) => console.Error.WriteLine((console.IsErrorTerminal ? "\r" : "") + message.ReplaceLineEndings(" "));

    /// <summary>Ends the line.</summary>
    public void Finish()
    {
        if (total == 0) return;
        var line = string.Create(CultureInfo.InvariantCulture, $"{done.Count - failed.Count} of {total} translated");
        Report(failed.Count == 0 ? $"{line}." : string.Create(CultureInfo.InvariantCulture, $"{line}, {failed.Count} failed."));
    }
}
