using System.Security.Cryptography;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>Files that were shown and wait for a person's word. The newest few are kept, in memory; safe for threads.</summary>
internal sealed class PendingImports
{
    private const int Most = 8;

    private readonly Lock gate = new();
    private readonly LinkedList<Pending> kept = new();

    /// <summary>Keeps a file; the ticket by which it is found again.</summary>
    public string Keep(string name, byte[] content)
    {
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        lock (gate)
        {
            kept.AddFirst(new Pending(ticket, name, content));
            if (kept.Count > Most) kept.RemoveLast();
        }

        return ticket;
    }

    /// <summary>The file of a ticket; null when it is not kept any more.</summary>
    public Pending? Find(string? ticket)
    {
        lock (gate) return kept.FirstOrDefault(one => one.Ticket == ticket);
    }

    /// <summary>Keeps it no longer.</summary>
    public void Drop(string ticket)
    {
        lock (gate)
        {
            if (kept.FirstOrDefault(one => one.Ticket == ticket) is { } pending) kept.Remove(pending);
        }
    }

    /// <summary>A file that waits.</summary>
    internal sealed record Pending(string Ticket, string Name, byte[] Content);
}
