namespace BilingualReader.Web.Engines.Http;

/// <summary>How patient an engine is with its service.</summary>
internal sealed record ServiceCallerOptions
{
    /// <summary>How long one try may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long all tries of a call and the waits between them may take.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Tries after the first.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The first wait; each later one is 1.6 times as long, up to <see cref="LongestDelay"/>, a quarter more or less.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait of our own.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest wait that a service may ask for; when it asks for more the call fails at once.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Failures in a row after which no call is made for <see cref="BreakDuration"/>.</summary>
    public int FailuresBeforeBreak { get; init; } = 8;

    /// <summary>How long the circuit stays open.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Statuses that the service gives without having done the work, and after which another try may fare better.</summary>
    public IReadOnlyList<int> TransientStatuses { get; init; } = [408, 429, 500, 503, 529];

    /// <summary>Statuses of a gateway, behind which the work may have been done: tried again only when nothing is charged.</summary>
    public IReadOnlyList<int> GatewayStatuses { get; init; } = [502, 504];
}
