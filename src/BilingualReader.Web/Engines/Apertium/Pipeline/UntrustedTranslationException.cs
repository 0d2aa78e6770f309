namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>The stages answered, but the answer cannot be trusted.</summary>
internal sealed class UntrustedTranslationException(string message) : Exception(message);
