using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>A correction of the analysed French, made before the engine's own tagger and transfer see it.</summary>
internal interface IFrenchRule
{
    /// <summary>Changes the units of one sentence in place.</summary>
    void Apply(List<LexicalUnit> units);
}
