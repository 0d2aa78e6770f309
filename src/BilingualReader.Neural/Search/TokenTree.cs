namespace BilingualReader.Neural.Search;

/// <summary>
/// The tokens of all translations that one search follows: each knows the one before it, so that translations share how they begin.
/// Its memory is used again from batch to batch.
/// </summary>
internal sealed class TokenTree
{
    /// <summary>What stands before the first token.</summary>
    public const int None = -1;

    private Token[] _tokens = new Token[256];
    private float[] _attention = new float[4096];
    private int _count;
    private int _attentionLength;

    public Token this[int token] => _tokens[token];

    /// <summary>Forgets everything.</summary>
    public void Clear() => (_count, _attentionLength) = (0, 0);

    /// <summary>Adds a token behind another, or behind <see cref="None"/>.</summary>
    public int Add(Token token)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _count * 2);
        _tokens[_count] = token;
        return _count++;
    }

    /// <summary>Keeps the attention of one row; says where.</summary>
    public int AddAttention(ReadOnlySpan<float> weights)
    {
        var start = _attentionLength;
        _attentionLength += weights.Length;
        if (_attentionLength > _attention.Length) Array.Resize(ref _attention, Math.Max(_attentionLength, _attention.Length * 2));
        weights.CopyTo(_attention.AsSpan(start));
        return start;
    }

    /// <summary>Attention that was kept; valid until more is added.</summary>
    public ReadOnlySpan<float> Attention(int start, int length) => _attention.AsSpan(start, length);
}

/// <summary>One token of a translation in the making: the one before it, its score, and where its attention is kept.</summary>
internal readonly record struct Token(int Before, int Id, float Score, int Attention);
