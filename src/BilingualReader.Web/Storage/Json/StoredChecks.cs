using BilingualReader.Core.Quality;

namespace BilingualReader.Web.Storage.Json;

/// <summary>The level of one check as it is stored.</summary>
internal sealed record StoredCheck(string Check, CheckLevel Level);

/// <summary>The file <c>checks.json</c>.</summary>
/// <param name="Checks">The checks that have a level; of two lines for one check the later holds.</param>
/// <param name="IsBritish">Whether English is to be spelled in the British way; null for either.</param>
internal sealed record StoredChecks(StoredCheck[] Checks, bool? IsBritish = null)
{
    /// <summary>The settings that it holds.</summary>
    public CheckSettings ToSettings() => Checks.Where(line => line is { Check.Length: > 0 }).Aggregate(CheckSettings.Default, (settings, line) => settings.With(line.Check, line.Level)) with { IsBritish = IsBritish };

    /// <summary>How settings are stored.</summary>
    public static StoredChecks Of(CheckSettings settings) => new([.. settings.Levels.Select(level => new StoredCheck(level.Key, level.Value))], settings.IsBritish);
}
