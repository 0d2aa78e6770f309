using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory.Index;

/// <summary>What few units have, packed into one text that is empty for all others.</summary>
/// <param name="Id">Id in its file.</param>
/// <param name="Before">What stood before it.</param>
/// <param name="After">What stood behind it.</param>
/// <param name="SourceCodes">Markup of the source.</param>
/// <param name="TargetCodes">Markup of the target.</param>
internal sealed record UnitDetails(string? Id, string? Before, string? After, ImmutableArray<InlineCode> SourceCodes, ImmutableArray<InlineCode> TargetCodes)
{
    // Control characters that stand in no text: the writer drops them.
    private const char Between = '\u001F';
    private const char InCode = '\u001E';
    private const char AfterCode = '\u001D';

    private static readonly UnitDetails None = new(null, null, null, [], []);

    /// <summary>The details of a unit as one text.</summary>
    public static string Pack(TranslationUnit unit) =>
        unit is { Origin.Id: null, Before: null, After: null, SourceCodes.IsEmpty: true, TargetCodes.IsEmpty: true }
            ? ""
            : string.Join(Between, Optional(unit.Origin.Id), Optional(unit.Before), Optional(unit.After), Pack(unit.SourceCodes), Pack(unit.TargetCodes));

    /// <summary>The details in a packed text.</summary>
    public static UnitDetails Unpack(string packed) => packed.Split(Between) is [var id, var before, var after, var source, var target]
        ? new UnitDetails(Optional(id, 1), Optional(before, 1), Optional(after, 1), UnpackCodes(source), UnpackCodes(target))
        : None;

    // The first character tells an empty text from none.
    private static string Optional(string? text) => text is null ? "" : "+" + Clean(text);

    private static string? Optional(string packed, int skip) => packed.Length < skip ? null : packed[skip..];

    private static string Clean(string text) => text.AsSpan().ContainsAny(Between, InCode, AfterCode) ? string.Concat(text.Where(c => c is not (Between or InCode or AfterCode))) : text;

    private static string Pack(ImmutableArray<InlineCode> codes) => string.Concat(codes.Select(code =>
        string.Create(CultureInfo.InvariantCulture, $"{Clean(code.Id)}{InCode}{(int)code.Kind}{InCode}{code.Span.Start}{InCode}{code.Span.Length}{InCode}{Optional(code.Address)}{AfterCode}")));

    private static ImmutableArray<InlineCode> UnpackCodes(string packed) =>
    [
        .. from code in packed.Split(AfterCode, StringSplitOptions.RemoveEmptyEntries)
           let parts = code.Split(InCode)
           select new InlineCode(parts[0], (InlineCodeKind)Number(parts[1]), new TextSpan(Number(parts[2]), Number(parts[3])), Optional(parts[4], 1)),
    ];

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
