using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Tests.Kernels;

/// <summary>Memory of matrices: nobody's overlaps another's, short or in large pages, and what is large is aligned to its pages.</summary>
public sealed unsafe class WeightMemoryTests
{
    [Fact]
    public void Stretches_do_not_overlap_and_begin_at_multiples_of_64()
    {
        var subject = new WeightMemory();
        var random = new Random(3);
        var taken = Enumerable.Range(0, 60).Select(at => subject.Take(at == 20 ? 7_000_001 : random.Next(1, 400_000))).ToArray();
        for (var at = 0; at < taken.Length; at++) taken[at].Span.Fill((sbyte)at);
        for (var at = 0; at < taken.Length; at++)
        {
            Assert.Equal(0, (nint)taken[at].Pointer % 64);
            Assert.Equal(-1, taken[at].Span.IndexOfAnyExcept((sbyte)at));
        }
    }

    [Fact]
    public void Large_memory_begins_at_a_page_and_can_be_given_back_twice()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux gives such memory.");
        using var subject = LargeMemory.TryMap(5_000_000)!;
        Assert.Equal(0, subject.Address % LargeMemory.Page);
        new Span<byte>((void*)subject.Address, 5_000_000).Fill(1);
        subject.Dispose();
    }

    [Fact]
    public void An_array_that_is_long_enough_is_kept_and_a_longer_one_is_new()
    {
        AlignedArray<float>? subject = null;
        var first = (nint)AlignedArray<float>.Ensure(ref subject, 1_000_000);
        Assert.Equal(first, (nint)AlignedArray<float>.Ensure(ref subject, 900_000));
        AlignedArray<float>.Ensure(ref subject, 3_000_000);
        subject!.Span.Fill(1f);
        Assert.InRange(subject.Length, 3_000_000, 3_200_000);
    }
}
