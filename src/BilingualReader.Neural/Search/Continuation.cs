namespace BilingualReader.Neural.Search;

/// <summary>A way to go on: a hypothesis, its next token, and what that does to its renderings.</summary>
internal readonly record struct Continuation(Hypothesis From, int Id, float Score, ConstraintProgress Progress)
{
    public float Total => From.Total + Score;
}
