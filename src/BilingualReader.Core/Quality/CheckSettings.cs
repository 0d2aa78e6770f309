using System.Collections.Immutable;

namespace BilingualReader.Core.Quality;

/// <summary>What a person wants of a check.</summary>
public enum CheckLevel
{
    Off,
    Info,
    Warning,
    Error,
}

/// <summary>What persons have said about checks; a check that is not named does as it does by itself.</summary>
/// <param name="Levels">Level by id of the check; ids of no check are kept and do nothing.</param>
public sealed record CheckSettings(ImmutableSortedDictionary<string, CheckLevel> Levels)
{
    /// <summary>Nothing was said: every check does as it does by itself.</summary>
    public static readonly CheckSettings Default = new(ImmutableSortedDictionary.Create<string, CheckLevel>(StringComparer.Ordinal));

    /// <summary>Whether English is to be spelled in the British way; false for the American, null for either.</summary>
    public bool? IsBritish { get; init; }

    /// <summary>The level that was set; null when none was.</summary>
    public CheckLevel? Find(string check) => Levels.TryGetValue(check, out var level) ? level : null;

    /// <summary>The settings with one more, or with one taken back.</summary>
    public CheckSettings With(string check, CheckLevel? level)
    {
        ArgumentException.ThrowIfNullOrEmpty(check);
        return this with { Levels = level is { } set ? Levels.SetItem(check, set) : Levels.Remove(check) };
    }

    /// <summary>These settings where others, of an article for instance, do not say otherwise.</summary>
    public CheckSettings Under(CheckSettings others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return others == Default ? this : this with { Levels = Levels.SetItems(others.Levels), IsBritish = others.IsBritish ?? IsBritish };
    }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(CheckSettings? other) =>
        ReferenceEquals(this, other) || other is not null && IsBritish == other.IsBritish && (ReferenceEquals(Levels, other.Levels) || Levels.SequenceEqual(other.Levels));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsBritish, Levels.Count);

    /// <summary>The finding with the severity that was set; null when its check is off.</summary>
    internal Finding? Apply(Finding finding) => Find(finding.Check) switch
    {
        null => finding,
        CheckLevel.Off => null,
        CheckLevel.Info => finding with { Severity = FindingSeverity.Info },
        CheckLevel.Warning => finding with { Severity = FindingSeverity.Warning },
        _ => finding with { Severity = FindingSeverity.Error },
    };
}
