using BilingualReader.Core.Articles;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Text;
using static BilingualReader.Core.Tests.Memory.Units;

namespace BilingualReader.Core.Tests.Memory;

/// <summary>What a memory has from files is saved and restored; anything else is not taken.</summary>
public sealed class StoredMemoryTests
{
    private const string Key = "a.tmx of today";

    private static readonly TranslationUnit[] Imported =
    [
        Unit("Le port est fermé.", "The port is closed."),
        Unit("Oui.", "Yes.") with { Before = "Vient-il ?", After = "Bien.", Origin = new UnitOrigin { File = "b.tmx", Id = "7", Outlet = "Le Quotidien", MadeBy = "Ada", At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), IsRawMachine = true } },
        Unit("Le port est fermé.", "The harbour is closed.") with { SourceCodes = [new InlineCode("1", InlineCodeKind.Emphasis, new TextSpan(3, 4), null)], Kind = UnitKind.Block },
        Unit("", ""),
        Unit("Le port de pêche est fermé depuis hier soir.", "The fishing port has been closed since last night."),
    ];

    [Fact]
    public void What_came_from_files_is_restored_with_all_that_was_known_of_it()
    {
        using var memory = Remembering([Unit("Parti.", "Gone.") with { Origin = new UnitOrigin { File = "c.tmx" } }, Approved(1, "À moi.", "Mine."), .. Imported]);
        memory.RemoveFile("c.tmx");
        using var restored = Restored(Saved(memory));

        Assert.Equal(Imported.Select(Text), restored.ReadAll().Select(Text));
        Assert.Equal((1, 4, 5), (restored.Size.Blocks, restored.Size.Sentences, restored.Size.Units));
    }

    [Fact]
    public void What_is_restored_is_found_as_before_and_grows_as_before()
    {
        using var memory = Remembering([Approved(1, "À moi.", "Mine."), .. Imported]);
        using var restored = Restored(Saved(memory));
        restored.Add([Unit("Le port est ouvert.", "The port is open.")]);
        memory.Add([Unit("Le port est ouvert.", "The port is open.")]);

        foreach (var source in (string[])["Le port est fermé.", "Le port est rouvert.", "Oui.", "Le port de pêche est ouvert depuis hier."])
        {
            var query = new MemoryQuery(source) { After = "Bien." };
            Assert.NotEmpty(memory.Find(query, 5));
            Assert.Equal(memory.Find(query, 5).Select(Text), restored.Find(query, 5).Select(Text));
        }

        Assert.Equal(memory.Search("peche", inTarget: false, 5).Select(hit => hit.Unit.Target), restored.Search("peche", inTarget: false, 5).Select(hit => hit.Unit.Target));
        Assert.Equal(["The port is open.", "The fishing port has been closed since last night.", "The port is closed."], restored.Search("the port", inTarget: true, 5).Select(hit => hit.Unit.Target));
        Assert.Equal(5, restored.RemoveFile("a.tmx"));
    }

    [Fact]
    public void A_memory_that_outgrows_every_buffer_is_restored_whole()
    {
        var units = Enumerable.Range(0, 30_000).Select(number => Unit($"Phrase {number} du port {number % 97} {new string('é', number % 40)}", $"Sentence {number}")).Append(Unit(new string('x', 3_000_000), "long")).ToArray();
        using var memory = Remembering(units);
        using var restored = Restored(Saved(memory));
        Assert.Equal(units.Select(unit => (unit.Source, unit.Target)), restored.ReadAll().Select(unit => (unit.Source, unit.Target)));
    }

    [Fact]
    public void What_was_saved_of_other_files_is_not_taken()
    {
        using var memory = Remembering(Imported);
        using var other = new TranslationMemory();
        Assert.False(other.Restore(new MemoryStream(Saved(memory)), "other files"));
        Assert.Equal(0, other.Size.Units);
        Assert.True(other.Restore(new MemoryStream(Saved(memory)), Key));
    }

    [Fact]
    public void Nothing_is_taken_of_what_was_damaged_in_any_way()
    {
        using var memory = Remembering(Imported);
        var saved = Saved(memory);
        for (var at = 0; at < saved.Length; at++)
        {
            var damaged = (byte[])saved.Clone();
            damaged[at] ^= (byte)(1 << (at % 8));
            AssertNotTaken(damaged);
            damaged[at] = (byte)~saved[at];
            AssertNotTaken(damaged);
            AssertNotTaken(saved[..at]);
        }

        AssertNotTaken([.. saved, 0]);
    }

    [Fact]
    public void Only_an_empty_memory_is_restored()
    {
        using var memory = Remembering(Imported);
        var saved = Saved(memory);
        Assert.Throws<InvalidOperationException>(() => memory.Restore(new MemoryStream(saved), Key));
        Assert.Equal(5, memory.Size.Units);
    }

    private static void AssertNotTaken(byte[] bytes)
    {
        using var memory = new TranslationMemory();
        Assert.False(memory.Restore(new MemoryStream(bytes), Key));
        Assert.Equal(0, memory.Size.Units);
    }

    private static byte[] Saved(TranslationMemory memory)
    {
        using var stream = new MemoryStream();
        memory.Save(stream, Key);
        return stream.ToArray();
    }

    private static TranslationMemory Restored(byte[] saved)
    {
        var memory = new TranslationMemory();
        Assert.True(memory.Restore(new MemoryStream(saved), Key));
        return memory;
    }

    private static string Text(TranslationUnit unit) => $"{unit} {string.Join(' ', unit.SourceCodes)}";

    private static string Text(MemoryMatch match) => $"{match.Kind} {match.Similarity} {match.Target} {Text(match.Unit)}";
}
