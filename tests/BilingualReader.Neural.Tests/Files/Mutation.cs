using System.Buffers.Binary;

namespace BilingualReader.Neural.Tests.Files;

/// <summary>Damages a file in one of the ways that files are damaged.</summary>
internal static class Mutation
{
    private static readonly ulong[] Extremes = [0, 1, 255, 256, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, 0x100000000, 512UL << 20];

    public static byte[] Of(byte[] file, Random random)
    {
        var damaged = (byte[])file.Clone();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            // Headers are where lengths are, so half of the damage is done in the first kilobytes.
            var at = random.Next(random.Next(2) == 0 ? damaged.Length : Math.Min(damaged.Length, 4096));
            switch (random.Next(7))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 2 when at + 8 <= damaged.Length:
                    BinaryPrimitives.WriteUInt64LittleEndian(damaged.AsSpan(at & ~7), Extremes[random.Next(Extremes.Length)]);
                    break;
                case 3 when at + 4 <= damaged.Length:
                    BinaryPrimitives.WriteUInt32LittleEndian(damaged.AsSpan(at & ~3), (uint)Extremes[random.Next(Extremes.Length)]);
                    break;
                case 4:
                    damaged = damaged[..Math.Max(1, at)];
                    break;
                case 5:
                    damaged = [.. damaged[..at], .. damaged[random.Next(damaged.Length)..]];
                    break;
                default:
                    random.NextBytes(damaged.AsSpan(at, Math.Min(random.Next(1, 40), damaged.Length - at)));
                    break;
            }

            if (damaged.Length == 0) return [0];
        }

        return damaged;
    }
}
