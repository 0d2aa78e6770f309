namespace BilingualReader.Core.Quality;

/// <summary>What persons have said about checks for the whole library.</summary>
/// <param name="Settings">The settings in force.</param>
/// <param name="Damage">Why what was stored could not be read, in one sentence for a person; null when all is well.</param>
public sealed record CheckSettingsReading(CheckSettings Settings, string? Damage);

/// <summary>Keeps the settings of checks for the whole library. Safe for many threads.</summary>
public interface ICheckSettingsStore
{
    /// <summary>The settings in force; sees what others have stored.</summary>
    CheckSettingsReading Read();

    /// <summary>Changes the settings; null when that is stored, else one sentence for a person.</summary>
    string? Change(Func<CheckSettings, CheckSettings> change);
}
