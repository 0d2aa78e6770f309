using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Storage.Json;

/// <summary>
/// The JSON form of everything stored: camelCase, letters of every script as they are, spans as [start, length], enums by
/// name. Reading is strict about what is missing or null and lenient about members that it does not know. Half a surrogate
/// pair, which UTF-8 cannot hold, is stored as U+FFFD: one code unit for one, so that every offset still holds.
/// </summary>
[JsonSerializable(typeof(Imported))]
[JsonSerializable(typeof(MetadataCorrected))]
[JsonSerializable(typeof(FurnitureToggled))]
[JsonSerializable(typeof(TranslationRequested))]
[JsonSerializable(typeof(TranslationStopped))]
[JsonSerializable(typeof(MachineTranslated))]
[JsonSerializable(typeof(MachineChosen))]
[JsonSerializable(typeof(TermsReplaced))]
[JsonSerializable(typeof(OccurrenceAccepted))]
[JsonSerializable(typeof(ChangeProposed))]
[JsonSerializable(typeof(ProposalDeclined))]
[JsonSerializable(typeof(TranslationFailed))]
[JsonSerializable(typeof(Edited))]
[JsonSerializable(typeof(Approved))]
[JsonSerializable(typeof(BlockSplit))]
[JsonSerializable(typeof(BlocksJoined))]
[JsonSerializable(typeof(SignedOff))]
[JsonSerializable(typeof(Commented))]
[JsonSerializable(typeof(CommentResolved))]
[JsonSerializable(typeof(FindingDismissed))]
[JsonSerializable(typeof(FindingReopened))]
[JsonSerializable(typeof(CheckSet))]
[JsonSerializable(typeof(Unapproved))]
[JsonSerializable(typeof(TimeSpent))]
[JsonSerializable(typeof(ErrorMarked))]
[JsonSerializable(typeof(ErrorUnmarked))]
[JsonSerializable(typeof(TextJudged))]
[JsonSerializable(typeof(Deleted))]
[JsonSerializable(typeof(Restored))]
[JsonSerializable(typeof(ReachAllowed))]
[JsonSerializable(typeof(EngineTranslation))]
[JsonSerializable(typeof(CacheLine))]
[JsonSerializable(typeof(StoredSummary))]
[JsonSerializable(typeof(StoredChecks))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    /// <summary>The one in use.</summary>
    public static readonly StorageJson Instance = new(CreateOptions());

    /// <summary>How lines are written: not indented, not escaped beyond what JSON asks for.</summary>
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonSerializerOptions CreateOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new PlainStringConverter(),
            new TextSpanConverter(),
            new SentencePairsConverter(),
            new WordLinksConverter(),
            new EngineIdConverter(),
            new ArticleIdConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };
}
