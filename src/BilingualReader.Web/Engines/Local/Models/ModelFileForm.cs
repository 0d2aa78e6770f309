using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>What a file of a model is for.</summary>
internal enum ModelFileKind
{
    /// <summary>Pieces of words of both languages.</summary>
    Vocabulary,

    /// <summary>Pieces of French words, where each language has its own.</summary>
    SourceVocabulary,

    /// <summary>Pieces of English words, where each language has its own.</summary>
    TargetVocabulary,

    /// <summary>Likely English pieces for each French one; many models have none.</summary>
    Shortlist,

    /// <summary>The parameters.</summary>
    Parameters,
}

/// <summary>How the files of one kind are named, how large they may be, and how they begin.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Member">Its member in the registry.</param>
/// <param name="Beginning">How its name begins, before a point.</param>
/// <param name="Ending">How its name ends, uncompressed.</param>
/// <param name="LongestBytes">The most bytes that a file has, uncompressed.</param>
internal sealed partial record ModelFileForm(ModelFileKind Kind, string Member, string Beginning, string Ending, long LongestBytes)
{
    /// <summary>How the name of a compressed file ends.</summary>
    public const string Compressed = ".gz";

    /// <summary>As many bytes as <see cref="BeginsRight"/> wants to see.</summary>
    public const int FirstBytes = 8;

    // Version 1 of the parameters and the mark of a shortlist, both as little-endian numbers of 64 bits.
    private const ulong ParametersVersion = 1;
    private const ulong ShortlistMark = 0xF11A48D5013417F5;

    // The first field of a SentencePiece model, its pieces: field 1 with a length.
    private const byte FirstPiece = 0x0A;

    /// <summary>Every form; small files first, so that what is wrong with a list shows before the large file is fetched.</summary>
    public static readonly ImmutableArray<ModelFileForm> All =
    [
        new(ModelFileKind.Vocabulary, "vocab", "vocab", ".spm", 32L << 20),
        new(ModelFileKind.SourceVocabulary, "srcVocab", "srcvocab", ".spm", 32L << 20),
        new(ModelFileKind.TargetVocabulary, "trgVocab", "trgvocab", ".spm", 32L << 20),
        new(ModelFileKind.Shortlist, "lexicalShortlist", "lex", ".bin", 128L << 20),
        new(ModelFileKind.Parameters, "model", "model", ".bin", 512L << 20),
    ];

    /// <summary>The form of a kind.</summary>
    public static ModelFileForm Of(ModelFileKind kind) => All.First(form => form.Kind == kind);

    /// <summary>Whether a name is that of a file of this kind, and of nothing else: no path, no hidden file.</summary>
    public bool Fits(string name) =>
        PlainName().IsMatch(name) && name.StartsWith(Beginning + ".", StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal) && name.Length > Beginning.Length + Ending.Length;

    /// <summary>The name for a file that was published under another: its own where that fits, else one of ours.</summary>
    /// <param name="published">The last part of its path.</param>
    public string NameFor(string published)
    {
        var plain = published.EndsWith(Compressed, StringComparison.Ordinal) ? published[..^Compressed.Length] : published;
        return Fits(plain) ? plain : $"{Beginning}.fren{Ending}";
    }

    /// <summary>Whether an uncompressed file of this kind can begin with these bytes.</summary>
    public bool BeginsRight(ReadOnlySpan<byte> first) => Kind switch
    {
        ModelFileKind.Parameters => first.Length >= sizeof(ulong) && BinaryPrimitives.ReadUInt64LittleEndian(first) == ParametersVersion,
        ModelFileKind.Shortlist => first.Length >= sizeof(ulong) && BinaryPrimitives.ReadUInt64LittleEndian(first) == ShortlistMark,
        _ => first.Length > 0 && first[0] == FirstPiece,
    };

    /// <summary>Whether these bytes are the mark of gzip (RFC 1952).</summary>
    public static bool IsCompressed(ReadOnlySpan<byte> first) => first is [0x1F, 0x8B, ..];

    /// <summary>Whether a name is a plain one: letters, digits and a few signs, no path.</summary>
    public static bool IsPlainName(string name) => PlainName().IsMatch(name);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,127}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
