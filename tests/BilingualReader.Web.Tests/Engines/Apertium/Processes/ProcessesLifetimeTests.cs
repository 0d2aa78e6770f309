using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Tests.Engines.Apertium.Processes;

/// <summary>Who shares what, and that nothing outlives its owner.</summary>
public sealed class ProcessesLifetimeTests
{
    private const string HostFile = "BILINGUAL_READER_TEST_HOST_FILE";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_at_the_same_time_each_get_their_own_answer()
    {
        await using var stages = ApertiumFacts.NewStages();
        var callers = Enumerable.Range(0, 40).Select(async number =>
        {
            var streams = Enumerable.Range(0, 5).Select(part => string.Create(CultureInfo.InvariantCulture, $"Le chat q{number}p{part} dort")).ToImmutableArray();
            var answers = await stages.Get(StageKind.FrenchSpanishAnalysis, number % 2).RunAsync(streams, Token);
            return Enumerable.Range(0, 5).All(part => answers[part].Contains(string.Create(CultureInfo.InvariantCulture, $"*q{number}p{part}$"), StringComparison.Ordinal));
        });

        Assert.All(await Task.WhenAll(callers), Assert.True);
    }

    [Fact]
    public async Task Workers_share_the_Catalan_stages_and_nothing_else()
    {
        await using var stages = ApertiumFacts.NewStages();

        foreach (var kind in Enum.GetValues<StageKind>())
        {
            Assert.Same(stages.Get(kind, 1), stages.Get(kind, 1));
            Assert.Equal(kind.IsShared, ReferenceEquals(stages.Get(kind, 0), stages.Get(kind, 1)));
        }

        Assert.Equal(
            [StageKind.FrenchCatalanAnalysis, StageKind.FrenchCatalan, StageKind.CatalanEnglish],
            Enum.GetValues<StageKind>().Where(kind => kind.IsShared));
    }

    [Fact]
    public async Task Disposing_of_the_stages_ends_every_program()
    {
        var stages = ApertiumFacts.NewStages();
        var started = Enum.GetValues<StageKind>().Select(kind => (ApertiumStage)stages.Get(kind, 0)).ToArray();
        await Task.WhenAll(started.Select(stage => stage.RunAsync([""], Token)));
        var groups = started.Select(stage => stage.Group!.Value).ToArray();
        Assert.All(groups, group => Assert.NotEmpty(ProcessGroup.Members(group)));

        await stages.DisposeAsync();

        Assert.All(groups, group => Assert.Empty(ProcessGroup.Members(group)));
        await Assert.ThrowsAsync<StageFailedException>(() => started[0].RunAsync([""], Token));
        Assert.Null(started[0].Group);
    }

    [Fact]
    public async Task Renewing_the_stages_starts_the_programs_of_each_afresh()
    {
        await using var stages = ApertiumFacts.NewStages();
        ApertiumStage[] started = [(ApertiumStage)stages.Get(StageKind.FrenchSpanishAnalysis, 0), (ApertiumStage)stages.Get(StageKind.FrenchSpanishAnalysis, 1)];
        foreach (var stage in started) await stage.RunAsync([""], Token);
        var before = started.Select(stage => stage.Group).ToArray();

        stages.Renew();
        foreach (var stage in started) await stage.RunAsync([""], Token);

        Assert.All(started.Zip(before), pair => Assert.NotEqual(pair.Second, pair.First.Group));
    }

    [Fact]
    public async Task Programs_learn_nothing_of_the_environment_of_the_application()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);
        await stage.RunAsync([""], Token);

        var environment = await File.ReadAllTextAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{stage.Group}/environ"), Token);

        Assert.Equal(["LC_ALL", "PATH"], environment.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')[0]).Order(StringComparer.Ordinal));
    }

    /// <summary>The first member is the shell that leads the programs.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Disposing_of_an_idle_stage_ends_a_stopped_program_too(int member)
    {
        var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);
        await stage.RunAsync([""], Token);
        var group = stage.Group!.Value;
        using (var stop = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -STOP {ProcessGroup.Members(group)[member]}")])) await stop.WaitForExitAsync(Token);

        await stage.DisposeAsync();

        Assert.Empty(ProcessGroup.Members(group));
    }

    [Fact]
    public async Task Disposing_does_not_wait_for_a_request_that_hangs()
    {
        var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer, new ApertiumOptions { DeadlineSeconds = 600 });
        await stage.RunAsync([""], Token);
        var group = stage.Group!.Value;
        using (var stop = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -STOP {ProcessGroup.Members(group)[3]}")])) await stop.WaitForExitAsync(Token);
        var hanging = stage.RunAsync(["^le/le<det><def><m><sg>$"], Token);

        await stage.DisposeAsync();

        await Assert.ThrowsAsync<StageFailedException>(() => hanging);
        Assert.Empty(ProcessGroup.Members(group));
    }

    [Fact]
    public async Task Killing_the_application_leaves_no_program_behind()
    {
        ApertiumFacts.RequireInstalled();
        var file = Path.GetTempFileName();
        try
        {
            using var host = StartHost(file);
            var groups = await GroupsOfAsync(host, file);
            Assert.All(groups, group => Assert.NotEmpty(ProcessGroup.Members(group)));

            host.Kill();
            await host.WaitForExitAsync(Token);

            foreach (var group in groups)
            {
                while (!ProcessGroup.Members(group).IsEmpty) await Task.Delay(20, Token);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Not a test: the application that the test above starts and kills.</summary>
    [Fact(Explicit = true)]
    public async Task Host_that_is_killed()
    {
        if (Environment.GetEnvironmentVariable(HostFile) is not { Length: > 0 } file) return;
        await using var stages = ApertiumFacts.NewStages();
        var started = Enum.GetValues<StageKind>().Select(kind => (ApertiumStage)stages.Get(kind, 0)).ToArray();
        await Task.WhenAll(started.Select(stage => stage.RunAsync([""], Token)));
        var busy = started[1].RunAsync([.. Enumerable.Repeat("^chat/chat<n><m><sg>$", 200_000)], Token);
        await File.WriteAllTextAsync(file, string.Join(' ', started.Select(stage => stage.Group)) + " end", Token);
        await busy;
        await Task.Delay(Timeout.Infinite, Token);
    }

    private static Process StartHost(string file)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "BilingualReader.Web.Tests.dll");
        var start = new ProcessStartInfo("dotnet", [program, "-explicit", "only", "-method", $"{typeof(ProcessesLifetimeTests).FullName}.{nameof(Host_that_is_killed)}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[HostFile] = file;
        return Process.Start(start)!;
    }

    private static async Task<int[]> GroupsOfAsync(Process host, string file)
    {
        while (true)
        {
            Assert.False(host.HasExited, "The host ended before it was killed.");
            var words = (await File.ReadAllTextAsync(file, Token)).Split(' ');
            if (words[^1] == "end") return [.. words[..^1].Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
            await Task.Delay(20, Token);
        }
    }
}
