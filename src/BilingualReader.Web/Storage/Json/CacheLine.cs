using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Storage.Json;

/// <summary>One machine result in an export of the cache.</summary>
/// <param name="Key">The 64 digits of its key.</param>
/// <param name="Result">What the engine said.</param>
internal sealed record CacheLine(string Key, EngineTranslation Result);
