using System.Buffers.Binary;

namespace BilingualReader.Neural.Kernels.MachineCode;

/// <summary>
/// Writes the instructions of one tile of <see cref="Avx512VnniKernel"/>: a loop over groups of four inputs in which up to 8 rows of
/// activations meet up to 2 blocks of weights, with a sum for each pair in a register of 64 bytes. Only registers that both calling
/// conventions give away are used, rax, rcx, rdx, r8 to r11, zmm0 to zmm2 and zmm16 to zmm31, and rsi, which is put back.
/// </summary>
internal sealed class TileAssembler(bool isWindows)
{
    /// <summary>The code for one row takes this many groups of four inputs at a time.</summary>
    public const int GroupsAtOnce = 4;

    private const int FirstSum = 16;

    // With fewer rows there is nothing to compute while the weights come.
    private const int LeastRowsToPrefetch = 3;
    private readonly List<byte> _code = [];

    // zmm0 and zmm1 hold the weights, zmm2 one activation sixteen times; r9 is three strides, r10 the fifth row. The weights of the
    // next two blocks are called into the cache meanwhile, from rsi + 2 * r11: they stand right behind, and reading past the end does no harm.
    public byte[] Write(int rows, int blocks)
    {
        Emit(0x48, 0x89, (byte)(isWindows ? 0xC8 : 0xF8)); // mov rax, the argument
        Emit(0x50); // push rax
        Emit(0x56); // push rsi
        Emit(0x48, 0x8B, 0x10); // mov rdx, activations
        Emit(0x4C, 0x8B, 0x40, 0x08); // mov r8, stride
        Emit(0x4C, 0x8B, 0x58, 0x10); // mov r11, weights
        Emit(0x48, 0x8B, 0x48, 0x18); // mov rcx, length of a block
        Emit(0x48, 0x89, 0xCE); // mov rsi, rcx
        Emit(0x48, 0x01, 0xF6); // add rsi, rsi
        Emit(0x4C, 0x29, 0xDE); // sub rsi, r11
        Emit(0x48, 0x8B, 0x40, 0x20); // mov rax, groups
        Emit(0x4F, 0x8D, 0x0C, 0x40); // lea r9, [r8+r8*2]
        Emit(0x4E, 0x8D, 0x14, 0x82); // lea r10, [rdx+r8*4]
        for (var sum = 0; sum < rows * blocks; sum++) Clear(FirstSum + sum);

        var loop = _code.Count;
        Emit(0x62, 0xD1, 0x7E, 0x48, 0x6F, 0x03); // vmovdqu32 zmm0, [r11]
        if (blocks == 2) Emit(0x62, 0xD1, 0x7E, 0x48, 0x6F, 0x0C, 0x0B); // vmovdqu32 zmm1, [r11+rcx]
        if (rows >= LeastRowsToPrefetch)
        {
            Emit(0x42, 0x0F, 0x18, 0x14, 0x5E); // prefetcht1 [rsi+r11*2]
            Emit(0x42, 0x0F, 0x18, 0x54, 0x5E, 0x40); // prefetcht1 [rsi+r11*2+64]
        }

        for (var row = 0; row < rows; row++)
        {
            Broadcast(row);
            for (var block = 0; block < blocks; block++) DotProduct(FirstSum + row * blocks + block, block);
        }

        Emit(0x48, 0x83, 0xC2, 0x04); // add rdx, 4
        Emit(0x49, 0x83, 0xC2, 0x04); // add r10, 4
        Emit(0x49, 0x83, 0xC3, 0x40); // add r11, 64
        Emit(0x48, 0xFF, 0xC8); // dec rax
        JumpBack(loop);

        Emit(0x5E); // pop rsi
        Emit(0x58); // pop rax
        Emit(0x48, 0x8B, 0x40, 0x28); // mov rax, sums
        for (var row = 0; row < rows; row++)
        {
            for (var block = 0; block < blocks; block++) Store(FirstSum + row * blocks + block, row * Int8Kernel.TileStride * sizeof(int) + block * 64);
        }

        Emit(0xC5, 0xF8, 0x77, 0xC3); // vzeroupper, ret
        return [.. _code];
    }

    /// <summary>
    /// Instructions for one row and any number of blocks, which are read from front to back without a jump, as the processor foresees it
    /// best: with one row, reading the weights is all there is to do. Four groups are summed apart, so that no product waits for the one before.
    /// </summary>
    public byte[] WriteOneRow()
    {
        Emit(0x48, 0x89, (byte)(isWindows ? 0xC8 : 0xF8)); // mov rax, the argument
        Emit(0x4C, 0x8B, 0x00); // mov r8, activations
        Emit(0x4C, 0x8B, 0x58, 0x10); // mov r11, weights
        Emit(0x4C, 0x8B, 0x48, 0x20); // mov r9, groups
        Emit(0x4C, 0x8B, 0x50, 0x28); // mov r10, sums
        Emit(0x48, 0x8B, 0x40, 0x30); // mov rax, blocks

        var block = _code.Count;
        Emit(0x4C, 0x89, 0xC2); // mov rdx, r8
        Emit(0x4C, 0x89, 0xC9); // mov rcx, r9
        for (var sum = 0; sum < GroupsAtOnce; sum++) Clear(FirstSum + sum);

        var loop = _code.Count;
        for (byte group = 0; group < GroupsAtOnce; group++)
        {
            Emit(0x62, 0xF2, 0x7D, 0x48, 0x58, 0x52, group); // vpbroadcastd zmm2, [rdx+4*group]
            Emit(0x62, 0xC2, 0x6D, 0x48, 0x50, (byte)(0x43 | group << 3), group); // vpdpbusd sum, zmm2, [r11+64*group]
        }

        Emit(0x48, 0x83, 0xC2, 0x10); // add rdx, 16
        Emit(0x49, 0x81, 0xC3, 0x00, 0x01, 0x00, 0x00); // add r11, 256
        Emit(0x48, 0x83, 0xE9, 0x04); // sub rcx, 4
        JumpBack(loop);

        Emit(0x62, 0xA1, 0x7D, 0x40, 0xFE, 0xC1); // vpaddd zmm16, zmm16, zmm17
        Emit(0x62, 0xA1, 0x6D, 0x40, 0xFE, 0xD3); // vpaddd zmm18, zmm18, zmm19
        Emit(0x62, 0xA1, 0x7D, 0x40, 0xFE, 0xC2); // vpaddd zmm16, zmm16, zmm18
        Emit(0x62, 0xC1, 0x7E, 0x48, 0x7F, 0x02); // vmovdqu32 [r10], zmm16
        Emit(0x49, 0x83, 0xC2, 0x40); // add r10, 64
        Emit(0x48, 0xFF, 0xC8); // dec rax
        JumpBack(block);
        Emit(0xC5, 0xF8, 0x77, 0xC3); // vzeroupper, ret
        return [.. _code];
    }

    // vpbroadcastd zmm2, the row's next four activations
    private void Broadcast(int row)
    {
        ReadOnlySpan<byte> address = row switch
        {
            0 => [0xF2, 0x7D, 0x48, 0x58, 0x12],
            1 => [0xB2, 0x7D, 0x48, 0x58, 0x14, 0x02],
            2 => [0xB2, 0x7D, 0x48, 0x58, 0x14, 0x42],
            3 => [0xB2, 0x7D, 0x48, 0x58, 0x14, 0x0A],
            4 => [0xD2, 0x7D, 0x48, 0x58, 0x12],
            5 => [0x92, 0x7D, 0x48, 0x58, 0x14, 0x02],
            6 => [0x92, 0x7D, 0x48, 0x58, 0x14, 0x42],
            _ => [0x92, 0x7D, 0x48, 0x58, 0x14, 0x0A],
        };
        Emit(0x62);
        foreach (var part in address) Emit(part);
    }

    // vpxord sum, sum, sum
    private void Clear(int sum) => Emit(0x62, (byte)(sum < 24 ? 0xA1 : 0x01), (byte)(0x05 | (~sum & 0xF) << 3), 0x40, 0xEF, (byte)(0xC0 | (sum & 7) << 3 | sum & 7));

    // vpdpbusd sum, zmm2, zmm(block)
    private void DotProduct(int sum, int block) => Emit(0x62, Register(sum, 2), 0x6D, 0x48, 0x50, (byte)(0xC0 | (sum & 7) << 3 | block));

    // vmovdqu32 [rax+offset], sum; the offset is written in units of 64
    private void Store(int sum, int offset) => Emit(0x62, Register(sum, 1), 0x7E, 0x48, 0x7F, (byte)(0x40 | (sum & 7) << 3), checked((byte)(sbyte)(offset / 64)));

    // The bits of a register from 16 to 31 stand inverted in the prefix, beside the map of the instruction.
    private static byte Register(int register, int map) => (byte)((register < 24 ? 0xE0 : 0x60) | map);

    private void JumpBack(int target)
    {
        Emit(0x0F, 0x85, 0, 0, 0, 0); // jnz
        var distance = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(distance, target - _code.Count);
        for (var at = 0; at < 4; at++) _code[^(4 - at)] = distance[at];
    }

    private void Emit(params ReadOnlySpan<byte> bytes)
    {
        foreach (var part in bytes) _code.Add(part);
    }
}
