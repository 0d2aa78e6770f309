namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>
/// A translation came back that cannot be proved: a term, a verbatim span or the text itself is missing from it.
/// The message holds no article text.
/// </summary>
internal sealed class UntrustedTranslationException(string message) : Exception(message);
