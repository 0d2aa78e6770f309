namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>Which part of a mode's pipe a stage runs.</summary>
internal enum StagePart
{
    /// <summary>The first program alone: plain stream in, lexical units out.</summary>
    Analysis,

    /// <summary>All after the first program: lexical units in, text out.</summary>
    Transfer,

    /// <summary>All of it: text in, text out.</summary>
    Whole,
}

/// <summary>What each stage is made from.</summary>
internal static class StageParts
{
    extension(StageKind kind)
    {
        /// <summary>The mode, as the file in the folder <c>modes</c> is called.</summary>
        public string Mode => kind switch
        {
            StageKind.FrenchSpanishAnalysis or StageKind.FrenchSpanishTransfer => "fr-es",
            StageKind.SpanishEnglishAnalysis or StageKind.SpanishEnglishTransfer => "spa-eng",
            StageKind.FrenchCatalanAnalysis or StageKind.FrenchCatalan => "fra-cat",
            StageKind.CatalanEnglish => "cat-eng",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        /// <summary>The part of the mode's pipe.</summary>
        public StagePart Part => kind switch
        {
            StageKind.FrenchSpanishAnalysis or StageKind.SpanishEnglishAnalysis or StageKind.FrenchCatalanAnalysis => StagePart.Analysis,
            StageKind.FrenchSpanishTransfer or StageKind.SpanishEnglishTransfer => StagePart.Transfer,
            _ => StagePart.Whole,
        };

        /// <summary>Whether all workers use one and the same: the Catalan stages see single words only, and are large.</summary>
        public bool IsShared => kind is StageKind.FrenchCatalanAnalysis or StageKind.FrenchCatalan or StageKind.CatalanEnglish;
    }
}
