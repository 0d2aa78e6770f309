using System.Text.Json;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>The built program, run as a shell runs it.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bilingual-program-").FullName;

    [Fact]
    public async Task Prints_its_version_and_its_help()
    {
        var version = await RunAsync("", "--version");
        var help = await RunAsync("", "translate", "--help");

        Assert.Equal(0, version.ExitCode);
        Assert.StartsWith("bilingual-reader ", version.Output, StringComparison.Ordinal);
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("glossary check [PATH]...", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("translate")]
    [InlineData("translate missing.txt")]
    [InlineData("translate - --engine google")]
    [InlineData("translate - --format pdf")]
    public async Task Ends_with_2_and_one_line_on_bad_usage(string line)
    {
        var result = await RunAsync("Un chat dort dans la maison.", line.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Refuses_bytes_that_are_no_text()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "a.txt"), [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 0, 0, 0, 0xFF], TestContext.Current.CancellationToken);

        var result = await RunAsync("", "translate", "a.txt");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Checks_glossaries_relative_to_the_current_folder()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.tsv"), "source\ttarget\nmaire\t\n", TestContext.Current.CancellationToken);

        var bad = await RunAsync("", "glossary", "check", "bad.tsv");
        var shipped = await RunAsync("", "glossary", "check");

        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("bad.tsv:2: error:", bad.Output, StringComparison.Ordinal);
        Assert.Equal(0, shipped.ExitCode);
    }

    [Fact]
    public async Task Lists_the_engines() => Assert.Equal(0, (await RunAsync("", "engines")).ExitCode);

    [Fact]
    public async Task Translates_what_comes_in_and_prints_nothing_but_the_result()
    {
        await RequireEngineAsync();

        var result = await RunAsync("Le chat dort dans la maison.\n\nLa ville est grande.\n", "translate", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("{", result.Output, StringComparison.Ordinal);
        var blocks = JsonDocument.Parse(result.Output).RootElement.GetProperty("blocks");
        Assert.Equal(2, blocks.GetArrayLength());
        Assert.Contains("cat", blocks[0].GetProperty("target").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Ends_with_130_when_interrupted_while_it_reads()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are sent with kill.");
        using var program = ProgramProcess.Start(folder, "translate", "-");

        await program.InterruptAsync();

        Assert.Equal(130, (await program.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task Ends_with_130_when_interrupted_while_it_translates()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are sent with kill.");
        await RequireEngineAsync();
        using var program = ProgramProcess.Start(folder, "translate", "-");
        program.Write(string.Concat(Enumerable.Range(1, 3_000).Select(number => $"Le maire de la ville numéro {number} a ouvert la porte de la grande maison.\n\n")));
        await program.ErrorLine;

        await program.InterruptAsync();
        var result = await program.EndAsync();

        Assert.Equal(130, result.ExitCode);
        Assert.Empty(result.Output);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<CommandResult> RunAsync(string input, params string[] args) => ProgramProcess.RunAsync(folder, input, args);

    private async Task RequireEngineAsync()
    {
        if (!(await RunAsync("", "engines")).Output.Contains(" ready, version", StringComparison.Ordinal)) Assert.Skip("No engine is ready on this machine.");
    }
}
