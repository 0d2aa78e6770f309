using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>
/// One running pipe of programs in null-flush mode: UTF-8 texts, each ended by a NUL, in both directions.
/// It leads a process group of its own; when this application dies, its input ends and so do the programs.
/// </summary>
internal sealed class StageProcess : IAsyncDisposable
{
    private const int LargestAnswer = 64 * 1024 * 1024;
    private const int MostRounds = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _next;
    private int _end;

    private StageProcess(Process process)
    {
        _process = process;
        Group = process.Id;
        _input = process.StandardInput.BaseStream;
        _output = process.StandardOutput.BaseStream;
    }

    /// <summary>Id of the process group, which is the id of the shell that leads it.</summary>
    public int Group { get; }

    /// <summary>Whether the shell has ended, and with it all the programs.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Starts a command line of the shell; throws <see cref="StageFailedException"/> when that fails.</summary>
    public static StageProcess Start(string command)
    {
        try
        {
            return new StageProcess(Process.Start(StartInfo(command)) ?? throw new InvalidOperationException("No process."));
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new StageFailedException("The programs of Apertium do not start.", isTimeout: false, exception);
        }
    }

    /// <summary>Sends one text, already framed, and its NUL.</summary>
    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        try
        {
            var length = Encoding.UTF8.GetBytes(text, bytes);
            bytes[length] = 0;
            await _input.WriteAsync(bytes.AsMemory(0, length + 1), cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads up to the next NUL; null when the programs have ended.</summary>
    public async Task<string?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var answer = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            if (_next == _end && !await FillAsync(cancellationToken)) return null;
            var rest = _buffer.AsSpan(_next, _end - _next);
            var nul = rest.IndexOf((byte)0);
            answer.Write(nul < 0 ? rest : rest[..nul]);
            _next = nul < 0 ? _end : _next + nul + 1;
            if (nul >= 0) return Encoding.UTF8.GetString(answer.WrittenSpan);
            if (answer.WrittenCount > LargestAnswer) throw new IOException("An answer without end.");
        }
    }

    /// <summary>Ends all programs at once, whatever they are doing; when it returns, none is left.</summary>
    public async ValueTask KillAsync()
    {
        ProcessGroup.KillMembers(Group);
        await EndsInTimeAsync();
        for (var round = 0; round < MostRounds && !ProcessGroup.Members(Group).IsEmpty; round++)
        {
            ProcessGroup.Kill(Group);
            await Task.Delay(Pause);
        }

        await CloseAsync();
    }

    /// <summary>Ends the input, which ends the programs one after the other, and kills those that stay.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseInputAsync();
        if (await EndsInTimeAsync() && ProcessGroup.Members(Group).IsEmpty) await CloseAsync();
        else await KillAsync();
    }

    private static ProcessStartInfo StartInfo(string command)
    {
        // setsid makes the shell the leader of its own session, out of reach of a Ctrl+C at the terminal, so that the
        // application decides when it ends. "-g" and "" become $1 and $2 of the mode: keep marks, nothing more.
        var start = new ProcessStartInfo("setsid", ["sh", "-c", "exec 2>/dev/null; " + command, "sh", "-g", ""])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = ApertiumPrograms.SearchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _next = 0;
        _end = await _output.ReadAsync(_buffer, cancellationToken);
        return _end > 0;
    }

    private async Task<bool> EndsInTimeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async ValueTask CloseAsync()
    {
        await CloseInputAsync();
        await _output.DisposeAsync();
        _process.Dispose();
    }

    private async ValueTask CloseInputAsync()
    {
        try
        {
            await _input.DisposeAsync();
        }
        catch (IOException)
        {
            // The reading end is gone already.
        }
    }
}
