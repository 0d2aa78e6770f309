namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>How far a fetch is.</summary>
internal abstract record FetchStep;

/// <summary>Another process fetches into the same folder; its end is waited for.</summary>
internal sealed record WaitsForAnother : FetchStep;

/// <summary>The list of models is asked for.</summary>
/// <param name="Address">Where.</param>
internal sealed record AsksRegistry(Uri Address) : FetchStep;

/// <summary>The list has the model; its files are fetched next.</summary>
/// <param name="Release">What will be fetched, and from where.</param>
internal sealed record FoundRelease(ModelRelease Release) : FetchStep;

/// <summary>A file is under way.</summary>
/// <param name="Number">Which of them, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">How much of it is there, as it is sent.</param>
/// <param name="Total">Of how much; null when the server does not say.</param>
internal sealed record FetchesFile(int Number, int Count, string Name, long Bytes, long? Total) : FetchStep;

/// <summary>What came of fetching a model.</summary>
internal abstract record FetchOutcome;

/// <summary>It is there.</summary>
/// <param name="Model">The model.</param>
/// <param name="WasThere">Whether it was there already, so that nothing was fetched.</param>
internal sealed record ModelFetched(InstalledModel Model, bool WasThere) : FetchOutcome;

/// <summary>It is not.</summary>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record FetchFailed(string Reason) : FetchOutcome;
