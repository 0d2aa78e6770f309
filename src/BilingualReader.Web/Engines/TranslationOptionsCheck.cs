using BilingualReader.Core.Translation;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines;

/// <summary>Refuses at start an engine that this app does not have.</summary>
internal sealed class TranslationOptionsCheck(IEnumerable<ITranslationEngine> engines) : IValidateOptions<TranslationOptions>
{
    public ValidateOptionsResult Validate(string? name, TranslationOptions options)
    {
        var known = engines.Select(engine => engine.Id.Value).Order(StringComparer.Ordinal).Prepend(TranslationOptions.Automatic).ToArray();
        return string.IsNullOrWhiteSpace(options.Engine) || known.Contains(options.Engine.Trim(), StringComparer.OrdinalIgnoreCase)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"The setting Translation:Engine names \"{options.Engine}\", which is no engine of this app: use {string.Join(", ", known)}.");
    }
}
