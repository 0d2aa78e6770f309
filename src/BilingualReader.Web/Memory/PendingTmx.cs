using System.Security.Cryptography;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Memory;

/// <summary>A file that is kept, or why it is not.</summary>
/// <param name="File">The file; null when it is not kept.</param>
/// <param name="Refusal">One sentence for a person; null when it is.</param>
internal sealed record KeptTmx(PendingTmx.Pending? File, string? Refusal);

/// <summary>TMX files that were shown and wait for a person's word, on the disk, as they may be large. The newest few are kept; safe for threads.</summary>
internal sealed class PendingTmx(DataFolder data) : IDisposable
{
    private const int Most = 3;

    private readonly Lock gate = new();
    private readonly LinkedList<Pending> kept = new();

    /// <summary>Keeps a file under a ticket.</summary>
    public async Task<KeptTmx> KeepAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var pending = new Pending(ticket, name, Path.Combine(data.Memory, $".pending-{ticket}"));
        try
        {
            Directory.CreateDirectory(data.Memory);
            await using var file = File.Create(pending.Path);
            await content.CopyToAsync(file, cancellationToken);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return new KeptTmx(null, DiskFailure.Sentence(exception));
        }

        lock (gate)
        {
            kept.AddFirst(pending);
            while (kept.Count > Most) Drop(kept.Last!.Value);
        }

        return new KeptTmx(pending, null);
    }

    /// <summary>The file of a ticket; null when it is not kept any more.</summary>
    public Pending? Find(string? ticket)
    {
        lock (gate) return kept.FirstOrDefault(one => one.Ticket == ticket && File.Exists(one.Path));
    }

    /// <summary>Keeps it no longer.</summary>
    public void Drop(Pending pending)
    {
        lock (gate) kept.Remove(pending);
        File.Delete(pending.Path);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var pending in kept) File.Delete(pending.Path);
            kept.Clear();
        }
    }

    /// <summary>A file that waits.</summary>
    internal sealed record Pending(string Ticket, string Name, string Path);
}
