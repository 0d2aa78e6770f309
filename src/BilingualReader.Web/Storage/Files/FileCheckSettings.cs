using System.Security.Cryptography;
using System.Text.Json;
using BilingualReader.Core.Quality;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The settings of checks in the file <c>checks.json</c>, which may be edited by hand. It is written whole or not at all; one
/// that cannot be read counts as empty, and is kept under another name when a new one is written.
/// </summary>
internal sealed class FileCheckSettings(DataFolder data) : ICheckSettingsStore
{
    private const string DamageWords = "The file checks.json in the data folder cannot be read, so every check does as it does by itself. Saving writes a new one and keeps the old one as checks.json.damaged.";

    private readonly Lock gate = new();
    private Held held = new(default, new CheckSettingsReading(CheckSettings.Default, null));

    /// <inheritdoc />
    public CheckSettingsReading Read()
    {
        lock (gate) return ReadHeld();
    }

    /// <inheritdoc />
    public string? Change(Func<CheckSettings, CheckSettings> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (gate)
        {
            var reading = ReadHeld();
            var settings = change(reading.Settings);
            if (settings == reading.Settings && reading.Damage is null) return null;
            try
            {
                Write(settings, reading.Damage is not null);
                return null;
            }
            catch (Exception exception) when (DiskFailure.Is(exception))
            {
                return DiskFailure.Sentence(exception);
            }
        }
    }

    private CheckSettingsReading ReadHeld()
    {
        var file = new FileInfo(data.Checks);
        (long, DateTime)? stamp = file.Exists ? (file.Length, file.LastWriteTimeUtc) : null;
        if (stamp != held.Stamp) held = new Held(stamp, stamp is null ? new CheckSettingsReading(CheckSettings.Default, null) : ReadFile());
        return held.Reading;
    }

    private CheckSettingsReading ReadFile()
    {
        try
        {
            var stored = JsonSerializer.Deserialize(File.ReadAllBytes(data.Checks), StorageJson.Instance.StoredChecks);
            return stored is null ? new CheckSettingsReading(CheckSettings.Default, DamageWords) : new CheckSettingsReading(stored.ToSettings(), null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException or NotSupportedException || DiskFailure.Is(exception))
        {
            return new CheckSettingsReading(CheckSettings.Default, DamageWords);
        }
    }

    private void Write(CheckSettings settings, bool isDamaged)
    {
        Directory.CreateDirectory(data.Root);
        var draft = $"{data.Checks}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.new";
        try
        {
            DurableFile.WriteNew(draft, JsonSerializer.SerializeToUtf8Bytes(StoredChecks.Of(settings), StorageJson.Instance.StoredChecks));
            if (isDamaged) File.Copy(data.Checks, $"{data.Checks}.damaged", overwrite: true);
            File.Move(draft, data.Checks, overwrite: true);
            DurableFile.FlushFolder(data.Root);
        }
        finally
        {
            File.Delete(draft);
        }

        var file = new FileInfo(data.Checks);
        held = new Held((file.Length, file.LastWriteTimeUtc), new CheckSettingsReading(settings, null));
    }

    private sealed record Held((long Length, DateTime Written)? Stamp, CheckSettingsReading Reading);
}
