namespace BilingualReader.Neural.Files;

/// <summary>A model, vocabulary or shortlist file cannot be used; the message is one sentence that names what is wrong.</summary>
public sealed class ModelFileException : Exception
{
    public ModelFileException(string message)
        : base(message)
    {
    }

    public ModelFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
