namespace BilingualReader.Web.Import.Decoding;

/// <summary>What decoding came to.</summary>
internal abstract record DecodingOutcome;

/// <summary>The characters of a source, exactly as they stood in it, without the byte order mark.</summary>
/// <param name="Text">Never normalised or repaired; origins of blocks are offsets into it.</param>
/// <param name="Encoding">"utf-8", "utf-16le", "utf-16be" or "windows-1252".</param>
internal sealed record DecodedSource(string Text, string Encoding) : DecodingOutcome;

/// <summary>The bytes hold no text that could be read.</summary>
/// <param name="Reason">One sentence for a person: what is wrong and what to do.</param>
internal sealed record DecodingRefused(string Reason) : DecodingOutcome;
