using System.Collections.Immutable;
using BilingualReader.Core.Quality;

namespace BilingualReader.Web.Storage.Json;

/// <summary>The file <c>checks.json</c>.</summary>
/// <param name="Checks">Level by id of the check.</param>
/// <param name="IsBritish">Whether English is to be spelled in the British way; null for either.</param>
internal sealed record StoredChecks(Dictionary<string, CheckLevel> Checks, bool? IsBritish = null)
{
    /// <summary>The settings that it holds.</summary>
    public CheckSettings Settings => CheckSettings.Default with { Levels = Checks.ToImmutableSortedDictionary(StringComparer.Ordinal), IsBritish = IsBritish };

    /// <summary>How settings are stored.</summary>
    public static StoredChecks Of(CheckSettings settings) => new(new Dictionary<string, CheckLevel>(settings.Levels, StringComparer.Ordinal), settings.IsBritish);
}
