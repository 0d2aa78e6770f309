namespace BilingualReader.Web.CommandLine;

/// <summary>The words of <c>--help</c>.</summary>
internal static class HelpText
{
    public const string Text = """
        Bilingual Reader: French articles beside their English translation.

        Without a verb the web app starts. Its options go through, such as --urls http://localhost:8080.

          translate <file | -> [options]   translates one article, from a .txt or .md file or from standard input
              --engine ID                  the engine to use; otherwise the one of the settings
              --glossary PATH              a glossary file or folder to add; may be given several times
              --no-glossary                leaves the glossaries of the settings out
              --format FORMAT              json (default), markdown, html or text
              --output FILE                writes to a file instead of standard output
          export <article id> [options]    writes an article of the library to a file that other programs take
              --format FORMAT              xliff21, xliff12, tmx, html, docx, epub, markdown or text
              --part both|source|target    both texts (default), or one alone: html, epub, markdown and text
              --output FILE                writes to a file instead of standard output
          import <article id> <file | ->   shows what a returned file changes: XLIFF, TMX or a Word table, as exported
              --as NAME                    whose work it is
              --approvals                  what the file says is reviewed or final is approved
              --apply                      makes the changes; what both sides changed waits as a proposal
          engines                          lists the engines, ready or why not
          model list                       says which model the local engine has, and which there are
          model fetch [fr-en] [options]    fetches Mozilla's model for the local engine, licence MPL 2.0
              --base | --tiny              the better one, or one of half its size; otherwise that of the settings
          model verify                     checks every byte of the model
          glossary check [PATH]...         checks glossary files, those of the settings unless paths are given

          --help                           shows this text
          --version                        shows the version

        "translate" stores nothing, unless the engine costs money: then the price is told first, what was spent is
        written down, and results are kept in the cache of the data folder, so that nothing is paid for twice.
        Exit codes: 0 all is well, 1 a paragraph failed or cannot be taken, a glossary has errors, or the model is damaged or cannot be fetched, 2 bad usage, unreadable input, no engine or no model, 130 interrupted.
        """;
}
