using BilingualReader.Neural.Search;

namespace BilingualReader.Neural.Tests.Search;

/// <summary>Translates one text on the calling thread, a few tokens far.</summary>
internal sealed class GreedySearchProbe(TranslationModel model)
{
    public Part Translate(string text, int limit = 4)
    {
        int[] ids = [.. model.SourceTokeniser.Encode(text).Select(token => token.Id), model.Source.End];
        var part = new Part(ids, limit, []);
        new GreedySearch(model.Network, model.Target.End).Translate([part], model.Shortlist, CancellationToken.None);
        Detokenise(part);
        return part;
    }

    private void Detokenise(Part part) => Neural.Tokens.Detokeniser.Decode(model.Target, part.Result);
}
