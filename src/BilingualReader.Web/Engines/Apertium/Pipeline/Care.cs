namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>How carefully a sentence is translated: the next step is taken when what came back is not proved.</summary>
internal enum Care
{
    /// <summary>Carriers of fitting class, gender and number: the best English.</summary>
    Carriers,

    /// <summary>Made-up words in place of the carriers: they cannot melt into a word of several parts.</summary>
    UnknownWords,

    /// <summary>The text between the protected stretches goes through on its own, and they are put between: always proved.</summary>
    Apart,
}
