using BilingualReader.Core.Terminology;
using BilingualReader.Web.Engines.Http;

namespace BilingualReader.Web.Engines.DeepL;

/// <summary>The glossary that stands in the account, as far as this app knows.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Entries">What is in it.</param>
internal sealed record DeepLSyncedGlossary(string Id, DeepLGlossaryEntries Entries)
{
    /// <summary>Whether it has this English for these words of a text, capitals and the kind of apostrophe aside.</summary>
    public bool Has(string words, string target) =>
        Entries.Folded.TryGetValue(DeepLGlossaryEntries.Fold(words), out var english) && english == target;
}

/// <summary>
/// Keeps one glossary of the account in step with ours: found by its name, made when it is not there, replaced when its
/// content is another one.
/// </summary>
internal sealed class DeepLGlossary(DeepLClient client, ITermbaseSource source) : IDisposable
{
    /// <summary>Its name in the account.</summary>
    public const string Name = "Bilingual Reader fr-en";

    private readonly SemaphoreSlim _syncing = new(1, 1);
    private string? _revision;
    private DeepLSyncedGlossary? _synced;

    /// <summary>Entries that DeepL does not take, each with its reason.</summary>
    public IReadOnlyList<string> Refused => [.. DeepLGlossaryEntries.From(source.Termbase).Refused.Select(refused => refused.ToString())];

    /// <summary>The glossary, in step; null when there are no entries or the service does not let it be brought in step.</summary>
    public async Task<DeepLSyncedGlossary?> EnsureAsync(CancellationToken cancellationToken)
    {
        await _syncing.WaitAsync(cancellationToken);
        try
        {
            WasLost = false;
            var termbase = source.Termbase;
            if (_revision == termbase.Revision) return _synced;
            var entries = DeepLGlossaryEntries.From(termbase);
            _synced = entries.Pairs.IsEmpty ? null : await SyncAsync(entries, cancellationToken);
            // What failed is tried again with the next call.
            _revision = _synced is null && !entries.Pairs.IsEmpty ? null : termbase.Revision;
            return _synced;
        }
        finally
        {
            _syncing.Release();
        }
    }

    /// <summary>Whether the service has lost the glossary since the last call of <see cref="EnsureAsync"/>.</summary>
    public bool WasLost { get; private set; }

    /// <summary>The service does not know the glossary any more: the next call makes it anew.</summary>
    public void Lose() => (WasLost, _revision) = (true, null);

    /// <inheritdoc />
    public void Dispose() => _syncing.Dispose();

    private async Task<DeepLSyncedGlossary?> SyncAsync(DeepLGlossaryEntries entries, CancellationToken cancellationToken)
    {
        if (await client.ListGlossariesAsync(cancellationToken) is not ServiceReply { IsSuccess: true } list) return null;
        var known = list.Read<DeepLGlossaryList>(ServiceJson.SnakeCase)?.Glossaries?.FirstOrDefault(glossary => glossary.Name == Name)?.GlossaryId;
        if (known is null) return await CreateAsync(entries, cancellationToken);
        if (await IsInStepAsync(known, entries, cancellationToken)) return new(known, entries);
        return await client.ReplaceEntriesAsync(known, entries.Tsv, cancellationToken) is ServiceReply { IsSuccess: true } ? new(known, entries) : null;
    }

    private async Task<DeepLSyncedGlossary?> CreateAsync(DeepLGlossaryEntries entries, CancellationToken cancellationToken)
    {
        if (await client.CreateGlossaryAsync(Name, entries.Tsv, cancellationToken) is not ServiceReply { IsSuccess: true } made) return null;
        return made.Read<DeepLGlossaryInfo>(ServiceJson.SnakeCase)?.GlossaryId is { Length: > 0 } id ? new(id, entries) : null;
    }

    private async Task<bool> IsInStepAsync(string id, DeepLGlossaryEntries entries, CancellationToken cancellationToken) =>
        await client.ReadEntriesAsync(id, cancellationToken) is ServiceReply { IsSuccess: true } reply
        && reply.Read<DeepLEntries>(ServiceJson.SnakeCase)?.Dictionaries is [{ Entries: { } tsv }]
        && entries.Equals(tsv);
}
