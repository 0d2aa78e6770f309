using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Web.Jobs;

/// <summary>What every run works with.</summary>
public sealed record TranslationDesk(
    ArticleLibrary Library,
    GlossaryCatalog Glossaries,
    ArticleTranslator Translator,
    IMachineCache Cache,
    ISpendingGuard Spending,
    ArticleReach Reach,
    TimeProvider Time);
