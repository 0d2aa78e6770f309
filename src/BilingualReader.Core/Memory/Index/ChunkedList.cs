namespace BilingualReader.Core.Memory.Index;

/// <summary>A list that grows without moving what it holds, so that a million entries never need twice their room.</summary>
internal sealed class ChunkedList<T>
{
    private const int Bits = 16;
    private const int Size = 1 << Bits;

    private readonly List<T[]> chunks = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public ref T this[int index] => ref chunks[index >> Bits][index & (Size - 1)];

    public void Add(T item)
    {
        if (Count >> Bits == chunks.Count) chunks.Add(new T[Size]);
        chunks[Count >> Bits][Count & (Size - 1)] = item;
        Count++;
    }
}
