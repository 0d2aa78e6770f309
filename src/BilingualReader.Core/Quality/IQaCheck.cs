namespace BilingualReader.Core.Quality;

/// <summary>One rule over one translated block. Keeps no state; any text is taken; says nothing where what it needs is not given.</summary>
public interface IQaCheck
{
    /// <summary>Stable id, lower-case letters and hyphens, such as "numbers".</summary>
    string Id { get; }

    /// <summary>What it looks for, in one sentence for a person.</summary>
    string Description { get; }

    /// <summary>How much its findings matter where nobody has said otherwise; single findings of some checks matter less.</summary>
    FindingSeverity Severity { get; }

    /// <summary>What the rule holds against the block.</summary>
    IEnumerable<Finding> Check(QaInput input);
}
