namespace BilingualReader.Core.Quality.Reading;

/// <summary>The quotation marks of a text.</summary>
/// <param name="Openings">Marks that only open.</param>
/// <param name="Closings">Marks that only close.</param>
/// <param name="Straight">Straight marks, which do either.</param>
/// <param name="Singles">Single marks that open a word.</param>
internal readonly record struct QuoteCount(int Openings, int Closings, int Straight, int Singles)
{
    /// <summary>Whether anything stands in quotation marks.</summary>
    public bool IsQuoting => Openings + Closings + Straight > 1;

    /// <summary>Whether single marks may be quoting; an apostrophe cannot be told from one for sure.</summary>
    public bool MayQuoteSingly => Singles > 0;

    /// <summary>Whether each opening mark has its closing one, mixed pairs (“ ") included.</summary>
    public bool IsBalanced => Straight % 2 == 0 ? Openings == Closings : Math.Abs(Openings - Closings) == 1;

    /// <summary>Counts the marks of a text; the mark of inches or seconds behind a figure is none.</summary>
    public static QuoteCount Of(string text)
    {
        var (openings, closings, straight, singles) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '«' or '“' or '„': openings++; break;
                case '»' or '”': closings++; break;
                case '"' when straight % 2 == 1 || i == 0 || !char.IsAsciiDigit(text[i - 1]): straight++; break;
                case '‘' or '‹': singles++; break;
                case '\'' or '’' when i == 0 || !char.IsLetterOrDigit(text[i - 1]): singles++; break;
            }
        }

        return new QuoteCount(openings, closings, straight, singles);
    }
}
