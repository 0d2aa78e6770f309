namespace BilingualReader.Core.Translation;

/// <summary>The machine cache as a whole: to carry to another machine, and to empty.</summary>
public interface IMachineCacheArchive
{
    /// <summary>How much it holds.</summary>
    Task<MachineCacheSize> MeasureAsync(CancellationToken cancellationToken);

    /// <summary>Writes every result, one a line: <c>{"key":"(64 digits)","result":{…}}</c>. Holds no key of a service.</summary>
    Task ExportAsync(Stream output, CancellationToken cancellationToken);

    /// <summary>Takes in what <see cref="ExportAsync"/> wrote: all of it, or nothing when a line is wrong. Results that are there already stay.</summary>
    /// <param name="input">The lines; read twice, so it must be able to seek.</param>
    /// <param name="cancellationToken">Cancels before anything is taken in.</param>
    Task<CacheImportOutcome> ImportAsync(Stream input, CancellationToken cancellationToken);

    /// <summary>Deletes every result. Those that were paid for will be paid for again.</summary>
    /// <returns>Why it could not be done, in one sentence; null when it was.</returns>
    Task<string?> ClearAsync(CancellationToken cancellationToken);
}

/// <summary>Size of the machine cache.</summary>
/// <param name="Results">Results in it.</param>
/// <param name="Bytes">Their length on the disk, in bytes.</param>
public sealed record MachineCacheSize(int Results, long Bytes);

/// <summary>What became of an import.</summary>
public abstract record CacheImportOutcome;

/// <summary>All of it is in.</summary>
/// <param name="Added">Results that are new.</param>
/// <param name="Known">Results that were there already.</param>
public sealed record CacheImported(int Added, int Known) : CacheImportOutcome;

/// <summary>Nothing was taken in.</summary>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record CacheImportRefused(string Reason) : CacheImportOutcome;
