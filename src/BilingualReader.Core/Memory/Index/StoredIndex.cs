using System.Runtime.CompilerServices;

namespace BilingualReader.Core.Memory.Index;

/// <summary>
/// An index as bytes: shared texts, the words of both languages with the units that hold them, then the units with their texts.
/// Made for being read again on the same machine: a foreign, old or damaged one is not taken, and has to be made again.
/// </summary>
internal static class StoredIndex
{
    // Any change of what is written, or of how words are cut and folded, wants another number.
    private const int Version = 1;
    private const int Mark = 0x584D5242;

    /// <summary>Writes the units that are wanted, in their order, numbered anew.</summary>
    public static void Write(MemoryIndex index, Stream stream, string key, Func<int, bool> isWanted)
    {
        using var writer = new IndexWriter(stream);
        writer.Write(Mark);
        writer.Write(Version);
        writer.Write(Unsafe.SizeOf<StoredUnit>());
        writer.Write(key);
        var (numbers, count) = Renumber(index, isWanted);
        WriteShared(writer, index.Shared);
        WriteWords(writer, index.Sources, numbers);
        WriteWords(writer, index.Targets, numbers);
        writer.Write(count);
        for (var unit = 0; unit < numbers.Length; unit++)
        {
            if (numbers[unit] >= 0) WriteUnit(writer, index, unit);
        }

        writer.Finish();
    }

    /// <summary>Reads what was written under a key; null when it is of another key or version, or damaged.</summary>
    public static MemoryIndex? Read(Stream stream, string key)
    {
        try
        {
            var reader = new IndexReader(stream);
            if (reader.ReadNumber() != Mark || reader.ReadNumber() != Version || reader.ReadNumber() != Unsafe.SizeOf<StoredUnit>() || reader.ReadText() != key) return null;
            var index = new MemoryIndex();
            ReadShared(reader, index.Shared);
            ReadWords(reader, index.Sources);
            ReadWords(reader, index.Targets);
            for (var left = reader.ReadCount(Unsafe.SizeOf<StoredUnit>()); left > 0; left--) ReadUnit(reader, index);
            return reader.IsWhole() ? index : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static (int[] Numbers, int Count) Renumber(MemoryIndex index, Func<int, bool> isWanted)
    {
        var (numbers, count) = (new int[index.Count], 0);
        for (var unit = 0; unit < numbers.Length; unit++) numbers[unit] = !index[unit].IsRemoved && isWanted(unit) ? count++ : -1;
        return (numbers, count);
    }

    private static void WriteShared(IndexWriter writer, SharedTexts shared)
    {
        writer.Write(shared.Count);
        for (var number = 1; number <= shared.Count; number++) writer.Write(shared[number] ?? "");
    }

    private static void ReadShared(IndexReader reader, SharedTexts shared)
    {
        for (var left = reader.ReadCount(sizeof(int)); left > 0; left--) shared.Take(reader.ReadText());
    }

    private static void WriteWords(IndexWriter writer, Vocabulary words, int[] numbers)
    {
        writer.Write(words.Count);
        var kept = new int[numbers.Length];
        for (var word = 0; word < words.Count; word++)
        {
            var count = 0;
            foreach (var unit in words[word].Units)
            {
                if (numbers[unit] >= 0) kept[count++] = numbers[unit];
            }

            writer.Write(words[word].Text);
            writer.Write(count);
            writer.Write(kept.AsSpan(0, count));
        }
    }

    private static void ReadWords(IndexReader reader, Vocabulary words)
    {
        for (var left = reader.ReadCount(2 * sizeof(int)); left > 0; left--)
        {
            var word = words.Take(reader.ReadText());
            words.PostAll(word, reader.ReadNumbers(reader.ReadCount(sizeof(int))));
        }
    }

    // The lengths of what follows the record stand in it; its places are those of the index that it comes from.
    private static void WriteUnit(IndexWriter writer, MemoryIndex index, int number)
    {
        ref readonly var unit = ref index[number];
        writer.WriteRecord(in unit);
        writer.Write(index.ReadBytes(unit.Source));
        writer.Write(index.ReadBytes(unit.Target));
        writer.Write(index.ReadBytes(unit.Details));
        writer.Write(index.WordsOf(number));
    }

    private static void ReadUnit(IndexReader reader, MemoryIndex index)
    {
        var unit = reader.ReadRecord<StoredUnit>();
        unit.Source = index.AddText(reader.ReadBytes(unit.Source.Length));
        unit.Target = index.AddText(reader.ReadBytes(unit.Target.Length));
        unit.Details = index.AddText(reader.ReadBytes(unit.Details.Length));
        index.AddStored(unit, reader.ReadNumbers(unit.Words.Length));
    }
}
