using System.Globalization;
using BilingualReader.Web.Engines.Local.Models;

namespace BilingualReader.Web.CommandLine;

/// <summary>Tells on standard error how far a fetch is: one line for each file, written over for a person.</summary>
internal sealed class ModelProgressLine
{
    private readonly CommandLineConsole console;
    private string? host;
    private string? file;
    private string? shown;

    public ModelProgressLine(CommandLineConsole console, ModelEdition edition, string host)
    {
        (this.console, this.host) = (console, host);
        console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Fetching the model {ModelEdition.Pair} {edition.Architecture}, about {edition.FetchMegabytes} MB, licence {ModelEdition.Licence}, from {host}."));
    }

    /// <summary>Tells a step.</summary>
    public void Advance(FetchStep step)
    {
        if (step is WaitsForAnother) Report("Another process is fetching the model; waiting for it.");
        if (step is FoundRelease { Release.Host: var other } && other != host) Report($"Its files are at {host = other}.");
        if (step is not FetchesFile fetches) return;
        if (fetches.Name != file)
        {
            Finish();
            file = fetches.Name;
            if (!console.IsErrorTerminal) Report($"{fetches.Name} ({fetches.Number} of {fetches.Count})");
        }

        var line = $"{fetches.Name}: {ModelWords.Amount(fetches.Bytes, fetches.Total)}";
        if (!console.IsErrorTerminal || line == shown) return;
        console.Error.Write($"\r{shown = line}");
    }

    /// <summary>Ends the line that is written over.</summary>
    public void Finish()
    {
        if (shown is not null) console.Error.WriteLine();
        shown = null;
    }

    private void Report(string message)
    {
        Finish();
        console.Error.WriteLine(message);
    }
}
