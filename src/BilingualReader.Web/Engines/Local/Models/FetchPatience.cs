namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>How patient fetching is with the network.</summary>
internal sealed record FetchPatience
{
    /// <summary>How long nothing may come before a connection counts as broken.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tries of one file after the first.</summary>
    public int Retries { get; init; } = 6;

    /// <summary>The first wait; each later one is twice as long, up to <see cref="LongestDelay"/>, a quarter more or less.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait; a server that asks for a longer one is not waited for.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often it is looked whether another process has finished fetching.</summary>
    public TimeSpan LockPause { get; init; } = TimeSpan.FromMilliseconds(500);
}
