using System.Diagnostics;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

/// <summary>The dictionaries of the installed Apertium, asked for single words.</summary>
internal static class InstalledDictionary
{
    /// <summary>Which of the words the analyser of a pair, such as <c>eng-spa</c>, knows in its first language.</summary>
    public static IReadOnlyList<string> Find(string pair, IReadOnlyCollection<string> words)
    {
        var file = Directory.GetFiles("/usr/share/apertium", pair + ".automorf.bin", SearchOption.AllDirectories).Single();
        using var program = Process.Start(new ProcessStartInfo("lt-proc", ["-w", file]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var answer = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var word in words) program.StandardInput.WriteLine(word);
        program.StandardInput.Close();
        var lines = answer.GetAwaiter().GetResult().Split('\n');
        return [.. words.Where((_, i) => !lines[i].Contains("/*", StringComparison.Ordinal))];
    }
}
