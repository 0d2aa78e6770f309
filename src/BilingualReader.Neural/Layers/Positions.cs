namespace BilingualReader.Neural.Layers;

/// <summary>
/// What is added to a word for its place in the sentence: sines in the first half, cosines in the second, of angles that grow more slowly
/// from feature to feature. Worked out when a place is first needed.
/// </summary>
internal sealed class Positions(int width)
{
    /// <summary>Places there are.</summary>
    public const int Most = 2048;

    private readonly float[]?[] _rows = new float[Most][];

    /// <summary>The values of one place, counted from zero.</summary>
    public float[] At(int position) => _rows[position] ??= Compute(position);

    private float[] Compute(int position)
    {
        var half = width / 2;
        var step = MathF.Log(10000f) / (half - 1f);
        var row = new float[width];
        for (var feature = 0; feature < half; feature++)
        {
            var angle = position * MathF.Exp(feature * -step);
            (row[feature], row[half + feature]) = (MathF.Sin(angle), MathF.Cos(angle));
        }

        return row;
    }
}
