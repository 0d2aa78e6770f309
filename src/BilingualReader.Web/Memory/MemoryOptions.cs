namespace BilingualReader.Web.Memory;

/// <summary>Settings of the section <c>Memory</c>.</summary>
public sealed class MemoryOptions
{
    /// <summary>The section in the settings.</summary>
    public const string Section = "Memory";

    /// <summary>
    /// Whether a run takes what a person has approved elsewhere for just the same source, markup included, and asks no engine.
    /// On by default: it costs nothing, it is what a person wanted for these words, and the page says where it is from.
    /// </summary>
    public bool UseExact { get; set; } = true;
}
