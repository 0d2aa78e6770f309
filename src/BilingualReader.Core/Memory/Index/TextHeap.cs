using System.Text;

namespace BilingualReader.Core.Memory.Index;

/// <summary>Texts one behind the other in UTF-8: half the room that strings take. Half a surrogate pair comes back as U+FFFD.</summary>
internal sealed class TextHeap
{
    private const int ChunkBytes = 1 << 22;

    private readonly List<byte[]> chunks = [];
    private int used = ChunkBytes;

    /// <summary>Adds a text; where it is found again.</summary>
    public TextPlace Add(string text)
    {
        var place = Reserve(Encoding.UTF8.GetByteCount(text));
        if (place.Length > 0) Encoding.UTF8.GetBytes(text, chunks[place.Chunk].AsSpan(place.Start));
        return place;
    }

    /// <summary>Adds a text that is in UTF-8 already.</summary>
    public TextPlace Add(ReadOnlySpan<byte> text)
    {
        var place = Reserve(text.Length);
        if (place.Length > 0) text.CopyTo(chunks[place.Chunk].AsSpan(place.Start));
        return place;
    }

    /// <summary>The text at a place.</summary>
    public string Read(TextPlace place) => Encoding.UTF8.GetString(ReadBytes(place));

    /// <summary>The same in UTF-8.</summary>
    public ReadOnlySpan<byte> ReadBytes(TextPlace place) => place.Length == 0 ? [] : chunks[place.Chunk].AsSpan(place.Start, place.Length);

    private TextPlace Reserve(int length)
    {
        if (length == 0) return default;
        if (length > ChunkBytes - used)
        {
            chunks.Add(new byte[Math.Max(ChunkBytes, length)]);
            used = 0;
        }

        var place = new TextPlace(chunks.Count - 1, used, length);
        used = Math.Min(ChunkBytes, used + length);
        return place;
    }
}

/// <summary>Where a text stands in a <see cref="TextHeap"/>.</summary>
internal readonly record struct TextPlace(int Chunk, int Start, int Length);
