using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>A date that a text mentions; the parts that it does not say are null.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="Month">Month, from 1.</param>
/// <param name="Year">Year.</param>
/// <param name="MayBeTurned">Whether day and month may be meant the other way round: 05/04/2024 in English.</param>
internal sealed record DateMention(TextSpan Span, int? Day, int Month, int? Year, bool MayBeTurned = false)
{
    /// <summary>Whether both may be the same day of the year, as far as both say it.</summary>
    public bool IsSameDay(DateMention other) =>
        Month == other.Month && (Day is null || other.Day is null || Day == other.Day) || other.MayBeTurned && Month == other.Day && Day == other.Month;
}
