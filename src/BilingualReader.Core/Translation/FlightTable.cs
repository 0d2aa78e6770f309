using System.Collections.Concurrent;

namespace BilingualReader.Core.Translation;

/// <summary>What came of a text that somebody asked an engine for: a translation or a failure, never both.</summary>
internal sealed record FlightResult(EngineTranslation? Translation, EngineFailed? Failure);

/// <summary>One text that is with an engine.</summary>
internal sealed class Flight(MachineCacheKey key)
{
    private readonly TaskCompletionSource<FlightResult?> landing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The text.</summary>
    public MachineCacheKey Key => key;

    /// <summary>What came of it; null when whoever sent it gave up, so that those who wait have to ask themselves.</summary>
    public Task<FlightResult?> Result => landing.Task;

    /// <summary>Tells those who wait; only the first call counts.</summary>
    public void Land(FlightResult? result) => landing.TrySetResult(result);
}

/// <summary>
/// The texts that are with an engine at this moment, by key, over all runs of the process: whoever wants one of them waits
/// for it and does not ask again.
/// </summary>
internal sealed class FlightTable
{
    private readonly ConcurrentDictionary<MachineCacheKey, Flight> flights = new();

    /// <summary>Takes the key for the caller, who must end the flight by <see cref="Land"/>; false when it is another's, to wait for.</summary>
    public bool TryClaim(MachineCacheKey key, out Flight flight)
    {
        var mine = new Flight(key);
        flight = flights.GetOrAdd(key, mine);
        return flight == mine;
    }

    /// <summary>Ends a flight of one's own; a second time does nothing, even when the key is another's by then.</summary>
    public void Land(Flight flight, FlightResult? result)
    {
        flights.TryRemove(KeyValuePair.Create(flight.Key, flight));
        flight.Land(result);
    }
}
