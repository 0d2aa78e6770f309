using System.Runtime.CompilerServices;

namespace BilingualReader.Neural.Kernels;

/// <summary>Memory at a fixed address that is a multiple of 64, as wide vectors read it fastest. Whoever uses the address keeps the object alive.</summary>
internal sealed unsafe class AlignedArray<T>
    where T : unmanaged
{
    private const int Alignment = 64;

#pragma warning disable IDE0052 // Keeps the memory behind the address from being collected.
    private readonly byte[] _memory;
#pragma warning restore IDE0052

    public AlignedArray(int length)
    {
        _memory = GC.AllocateUninitializedArray<byte>(checked(length * sizeof(T) + Alignment), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref _memory[0]);
        Pointer = (T*)((address + Alignment - 1) & ~(nuint)(Alignment - 1));
        Length = length;
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

    /// <summary>An array at least this long: the given one where it is, a longer one otherwise, with nothing carried over.</summary>
    public static T* Ensure(ref AlignedArray<T>? array, int length)
    {
        if (array is null || array.Length < length) array = new AlignedArray<T>(length + length / 4);
        return array.Pointer;
    }
}
