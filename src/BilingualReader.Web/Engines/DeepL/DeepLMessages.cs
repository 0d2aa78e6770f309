namespace BilingualReader.Web.Engines.DeepL;

/// <summary>The body of <c>POST /v2/translate</c>.</summary>
internal sealed record DeepLRequest(IReadOnlyList<string> Text, string SourceLang, string TargetLang)
{
    public string? Context { get; init; }

    public string? GlossaryId { get; init; }

    public string? ModelType { get; init; }

    public string? TagHandling { get; init; }

    public bool? OutlineDetection { get; init; }

    public IReadOnlyList<string>? IgnoreTags { get; init; }

    public bool ShowBilledCharacters { get; init; } = true;
}

/// <summary>Its answer.</summary>
internal sealed record DeepLResponse(IReadOnlyList<DeepLTranslation?>? Translations);

/// <summary>One text of it.</summary>
internal sealed record DeepLTranslation(string? Text, long? BilledCharacters);

/// <summary>The body of an error; all of it may be missing.</summary>
internal sealed record DeepLError(string? Message, string? Detail);

/// <summary>The answer of <c>GET /v2/usage</c>; a field that is missing does not apply to the account.</summary>
internal sealed record DeepLUsage(long? CharacterCount, long? CharacterLimit, DateTimeOffset? EndTime)
{
    /// <summary>The limit of an account that has none.</summary>
    public const long NoLimit = 1_000_000_000_000;
}

/// <summary>A glossary of the account, as <c>/v3/glossaries</c> tells of it.</summary>
internal sealed record DeepLGlossaryInfo(string? GlossaryId, string? Name);

/// <summary>The glossaries of the account.</summary>
internal sealed record DeepLGlossaryList(IReadOnlyList<DeepLGlossaryInfo>? Glossaries);

/// <summary>The entries for one language pair; languages without variants.</summary>
internal sealed record DeepLDictionary(string Entries)
{
    public string SourceLang { get; init; } = "fr";

    public string TargetLang { get; init; } = "en";

    public string EntriesFormat { get; init; } = "tsv";
}

/// <summary>The entries of a glossary of the account.</summary>
internal sealed record DeepLEntries(IReadOnlyList<DeepLDictionary>? Dictionaries);

/// <summary>The body of <c>POST /v3/glossaries</c>.</summary>
internal sealed record DeepLNewGlossary(string Name, IReadOnlyList<DeepLDictionary> Dictionaries);
