namespace BilingualReader.Core.Terminology;

/// <summary>Where the glossary entries in force come from, for those that keep a copy of them somewhere else.</summary>
public interface ITermbaseSource
{
    /// <summary>The entries in force now; its revision changes when they do.</summary>
    Termbase Termbase { get; }
}
