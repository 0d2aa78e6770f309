namespace BilingualReader.Web.Storage.Files;

/// <summary>What tells one state of a journal file from every other without reading it whole.</summary>
/// <param name="Stamp">Its length and when it was last written.</param>
/// <param name="Sequence">Sequence number on its last line.</param>
internal readonly record struct JournalEnd(FileStamp Stamp, long Sequence);
