namespace BilingualReader.Web.Import.Cleanup;

/// <summary>Recognises one kind of furniture. When in doubt it does not: hidden text is worse than a menu line shown.</summary>
internal interface ICleanupRule
{
    /// <summary>Stable name, such as "share-prompt"; stored with every block that the rule hides.</summary>
    string Id { get; }

    /// <summary>What the block is, in English, for a reader: "A prompt to share the page".</summary>
    string Reason { get; }

    /// <summary>Indexes of the blocks that it recognises; those that are hidden already are passed over.</summary>
    IEnumerable<int> Find(Passage passage);
}
