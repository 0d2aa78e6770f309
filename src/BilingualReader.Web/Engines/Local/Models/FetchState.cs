namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>What fetching in this process is at.</summary>
internal abstract record FetchState;

/// <summary>Nothing was fetched since the start, or the last fetch was broken off by a person.</summary>
/// <param name="WasCancelled">Whether somebody broke one off; what was got is kept.</param>
internal sealed record FetchIdle(bool WasCancelled = false) : FetchState;

/// <summary>A model is being fetched.</summary>
/// <param name="Edition">Which.</param>
/// <param name="Host">From where.</param>
/// <param name="Step">How far it is; null at the very beginning.</param>
internal sealed record Fetching(ModelEdition Edition, string Host, FetchStep? Step) : FetchState;

/// <summary>The last fetch failed.</summary>
/// <param name="Edition">Which model was wanted.</param>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record FetchHasFailed(ModelEdition Edition, string Reason) : FetchState;

/// <summary>The last fetch brought a model.</summary>
internal sealed record FetchDone(InstalledModel Model) : FetchState;
