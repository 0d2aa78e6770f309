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
        if (text.Length == 0) return default;
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > ChunkBytes - used)
        {
            chunks.Add(new byte[Math.Max(ChunkBytes, length)]);
            used = 0;
        }

        var place = new TextPlace(chunks.Count - 1, used, length);
        Encoding.UTF8.GetBytes(text, chunks[^1].AsSpan(used));
        used = Math.Min(ChunkBytes, used + length);
        return place;
    }

    /// <summary>The text at a place.</summary>
    public string Read(TextPlace place) => place.Length == 0 ? "" : Encoding.UTF8.GetString(chunks[place.Chunk], place.Start, place.Length);
}

/// <summary>Where a text stands in a <see cref="TextHeap"/>.</summary>
internal readonly record struct TextPlace(int Chunk, int Start, int Length);
