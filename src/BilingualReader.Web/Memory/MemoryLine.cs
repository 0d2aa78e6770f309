using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Memory;

/// <summary>
/// One line of <c>approved.jsonl</c>: with <see cref="Units"/>, what the memory holds of a block from now on; with
/// <see cref="Sequence"/>, that it has followed the journal of the article so far.
/// </summary>
internal sealed record MemoryLine
{
    public required string Article { get; init; }

    public int? Block { get; init; }

    public ImmutableArray<UnitLine>? Units { get; init; }

    public long? Sequence { get; init; }

    public string? Title { get; init; }

    /// <summary>Keys of the sources of all blocks, in their order, for finding the same paragraph elsewhere; null when they are the same as before.</summary>
    public ImmutableArray<ulong>? Keys { get; init; }
}

/// <summary>The first line of a file of imported units.</summary>
/// <param name="Name">Name of the file that they came in.</param>
/// <param name="At">When it was imported.</param>
/// <param name="Units">How many there are.</param>
/// <param name="LeftOut">How many were left out.</param>
internal sealed record ImportLine(string Name, DateTimeOffset At, int Units = 0, int LeftOut = 0);

/// <summary>A unit as stored; where it comes from stands in its file.</summary>
internal sealed record UnitLine
{
    public required string Source { get; init; }

    public required string Target { get; init; }

    public bool IsSentence { get; init; }

    public string? Id { get; init; }

    public string? Outlet { get; init; }

    public string? By { get; init; }

    public string? Approved { get; init; }

    public DateTimeOffset? At { get; init; }

    public bool IsRaw { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public ImmutableArray<CodeLine>? SourceCodes { get; init; }

    public ImmutableArray<CodeLine>? TargetCodes { get; init; }

    public static UnitLine Of(TranslationUnit unit) => new()
    {
        Source = unit.Source,
        Target = unit.Target,
        IsSentence = unit.Kind == UnitKind.Sentence,
        Id = unit.Origin.Id,
        Outlet = unit.Origin.Outlet,
        By = unit.Origin.MadeBy,
        Approved = unit.Origin.ApprovedBy,
        At = unit.Origin.At,
        IsRaw = unit.Origin.IsRawMachine,
        Before = unit.Before,
        After = unit.After,
        SourceCodes = unit.SourceCodes.IsEmpty ? null : [.. unit.SourceCodes.Select(CodeLine.Of)],
        TargetCodes = unit.TargetCodes.IsEmpty ? null : [.. unit.TargetCodes.Select(CodeLine.Of)],
    };

    /// <summary>The unit of a block, or of a file.</summary>
    public TranslationUnit ToUnit(ArticleId? article, int block, string? file) => new(Source, Target, IsSentence ? UnitKind.Sentence : UnitKind.Block, new UnitOrigin
    {
        Article = article,
        Block = block,
        File = file,
        Id = Id,
        Outlet = Outlet,
        MadeBy = By,
        ApprovedBy = Approved,
        At = At,
        IsRawMachine = IsRaw,
    })
    {
        Before = Before,
        After = After,
        SourceCodes = SourceCodes is { } source ? [.. source.Select(code => code.ToCode())] : [],
        TargetCodes = TargetCodes is { } target ? [.. target.Select(code => code.ToCode())] : [],
    };
}

/// <summary>An inline code as stored: what is 0 is left out.</summary>
internal sealed record CodeLine(string Id, InlineCodeKind Kind = default, int Start = 0, int Length = 0, string? Address = null)
{
    public static CodeLine Of(InlineCode code) => new(code.Id, code.Kind, code.Span.Start, code.Span.Length, code.Address);

    public InlineCode ToCode() => new(Id, Kind, new TextSpan(Start, Length), Address);
}

/// <summary>The JSON form of the memory: camelCase, members without a value or with 0 left out, letters as they are.</summary>
[JsonSerializable(typeof(MemoryLine))]
[JsonSerializable(typeof(ImportLine))]
[JsonSerializable(typeof(UnitLine))]
internal sealed partial class MemoryJson : JsonSerializerContext
{
    /// <summary>The one in use.</summary>
    public static readonly MemoryJson Instance = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });
}
