using System.Globalization;

namespace BilingualReader.Core.Quality.Checks.Memory;

/// <summary>MT_UNREAD: machine output approved as it is in less time than reading it takes. Needs the time that a person looked at it.</summary>
internal sealed class UnreadCheck() : Rule("unread", FindingSeverity.Warning, "Machine output approved in less time than reading it takes.")
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PerWord = TimeSpan.FromMilliseconds(120);

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (!input.IsApprovedAsMade || input.Looked is not { } looked) yield break;
        var wanted = input.Reading.SourceWords.Length * PerWord;
        if (looked < (wanted > Least ? wanted : Least)) yield return Hold(string.Create(CultureInfo.InvariantCulture, $"It was approved as the machine made it after {looked.TotalSeconds:0.0} seconds, which is too short to read it."));
    }
}
