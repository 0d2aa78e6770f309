using System.Diagnostics;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Tests.Engines.Apertium.Processes;

public sealed class ProcessGroupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_with_brackets_in_its_name_is_a_member_like_others()
    {
        ApertiumFacts.RequireInstalled();
        using var folder = new ModeFolder();
        var program = Path.Combine(folder.Path, "a) S 1 1");
        File.CreateSymbolicLink(program, "/bin/sleep");
        using var process = Process.Start(new ProcessStartInfo("setsid", [program, "600"]))!;
        try
        {
            while (!(await File.ReadAllTextAsync($"/proc/{process.Id}/stat", Token)).Contains("(a) S 1 1)", StringComparison.Ordinal)) await Task.Yield();

            Assert.Equal([process.Id], ProcessGroup.Members(process.Id));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(Token);
        }
    }

    [Fact]
    public async Task A_short_program_that_is_given_up_is_ended()
    {
        ApertiumFacts.RequireInstalled();
        using var folder = new ModeFolder();
        folder.Write("endless", "");
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = ShortProgram.RunAsync("tail", ["-f", Path.Combine(folder.Path, "modes", "endless.mode")], source.Token);
        var id = Assert.Single(folder.ProcessesNamingIt());
        using var process = Process.GetProcessById(id);
        try
        {
            await source.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
            await process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
        }
        finally
        {
            process.Kill();
        }
    }
}
