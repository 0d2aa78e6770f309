using System.Runtime.CompilerServices;

namespace BilingualReader.Neural.Kernels;

/// <summary>Memory at a fixed address that is a multiple of 64, as wide vectors read it fastest. Whoever uses the address keeps the object alive.</summary>
internal sealed unsafe class AlignedArray<T>
    where T : unmanaged
{
    private const int Alignment = 64;

    // Keeps the memory behind the address: bytes, large memory, or the array that this is a stretch of.
    private readonly object _memory;

    public AlignedArray(int length)
    {
        Length = length;
        if ((long)length * sizeof(T) >= LargeMemory.Page && LargeMemory.TryMap((long)length * sizeof(T)) is { } large)
        {
            _memory = large;
            Pointer = (T*)large.Address;
            return;
        }

        var bytes = GC.AllocateUninitializedArray<byte>(checked(length * sizeof(T) + Alignment), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref bytes[0]);
        _memory = bytes;
        Pointer = (T*)((address + Alignment - 1) & ~(nuint)(Alignment - 1));
    }

    private AlignedArray(AlignedArray<T> whole, int start, int length)
    {
        (_memory, Length) = (whole, length);
        Pointer = whole.Pointer + start;
    }

    public T* Pointer { get; }

    public int Length { get; }

    public Span<T> Span => new(Pointer, Length);

    public static AlignedArray<T> Of(ReadOnlySpan<T> values)
    {
        var array = new AlignedArray<T>(values.Length);
        values.CopyTo(array.Span);
        return array;
    }

    /// <summary>
    /// An array at least this long: the given one where it is, a longer one otherwise, with nothing carried over; the memory of the
    /// one that was too short may be gone.
    /// </summary>
    public static T* Ensure(ref AlignedArray<T>? array, int length)
    {
        if (array is not null && array.Length >= length) return array.Pointer;
        (array?._memory as LargeMemory)?.Dispose();

        // Some more, so that a slightly longer sentence does not take a new array; of large ones less.
        array = new AlignedArray<T>(length + Math.Min(length / 4, LargeMemory.Page / 8 / sizeof(T)));
        return array.Pointer;
    }

    /// <summary>A stretch of this array, whose start is a multiple of 64 bytes.</summary>
    public AlignedArray<T> Slice(int start, int length) => new(this, start, length);
}
