using System.Diagnostics.CodeAnalysis;

namespace BilingualReader.Web.Interchange.Reading;

/// <summary>A fault in a file by which it is refused whole: caught where the reading begins, never seen outside.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made in one way only.")]
internal sealed class PairFault(int place, string reason) : Exception(reason)
{
    /// <summary>Where it is, from 1; 0 when no place can be named.</summary>
    public int Place { get; } = place;
}
