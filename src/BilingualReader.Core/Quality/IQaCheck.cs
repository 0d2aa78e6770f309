using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality;

/// <summary>A translated block as the checks see it.</summary>
/// <param name="Source">The French.</param>
/// <param name="Target">The English.</param>
/// <param name="Terms">The ledger of the block.</param>
public sealed record QaInput(string Source, string Target, ImmutableArray<TermOccurrence> Terms);

/// <summary>One rule over one translated block. Keeps no state; any text is taken.</summary>
public interface IQaCheck
{
    /// <summary>Stable id, lower-case letters, such as "numbers".</summary>
    string Id { get; }

    /// <summary>What the rule holds against the block.</summary>
    IEnumerable<Finding> Check(QaInput input);
}
