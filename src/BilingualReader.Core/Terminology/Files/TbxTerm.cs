namespace BilingualReader.Core.Terminology.Files;

/// <summary>One term of a concept, as the file has it.</summary>
internal sealed class TbxTerm(string language)
{
    /// <summary>Primary language subtag in lower case.</summary>
    public string Language { get; } = language;

    public string Text { get; set; } = "";

    public string PartOfSpeech { get; set; } = "";

    public string TermType { get; set; } = "";

    public TermStatus? Status { get; set; }

    /// <summary>Notes and contexts of this term.</summary>
    public List<string> Notes { get; } = [];
}
