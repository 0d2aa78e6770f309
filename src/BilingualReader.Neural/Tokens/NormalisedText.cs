namespace BilingualReader.Neural.Tokens;

/// <summary>
/// A text as pieces are looked for in it: UTF-8 with U+2581 for spaces. <paramref name="Origins"/> says for each byte, and for the
/// end, where in the text that was given (UTF-16) it comes from.
/// </summary>
internal readonly record struct NormalisedText(byte[] Bytes, int[] Origins, int Length)
{
    public ReadOnlySpan<byte> Span => Bytes.AsSpan(0, Length);
}
