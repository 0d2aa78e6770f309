namespace BilingualReader.Core.Translation.Repairing;

/// <summary>What came of asking an engine a second time for a paragraph whose terms its first answer lost.</summary>
public enum TermRepair
{
    /// <summary>It was not asked: nothing was lost, or it has no other way to carry what was.</summary>
    None,

    /// <summary>The second answer is the better one, and stands here.</summary>
    Done,

    /// <summary>The second answer was no better, or there was none: the first one stands here. It is not asked again.</summary>
    InVain,
}
