using System.Text.Json;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Memory;

/// <summary>
/// <c>memory/approved.jsonl</c> in the data folder: what was approved in the articles, only ever added to. It can be made again
/// from the journals, so that it is thrown away when anything of it cannot be read.
/// </summary>
internal sealed partial class ApprovedFile(DataFolder data, ILogger<ApprovedFile> logger)
{
    private string FilePath => Path.Combine(data.Memory, "approved.jsonl");

    /// <summary>Its lines; null when it is missing or damaged, and has to be made again.</summary>
    public List<MemoryLine>? Read()
    {
        try
        {
            if (!File.Exists(FilePath)) return null;
            var lines = new List<MemoryLine>();
            foreach (var line in File.ReadLines(FilePath))
            {
                if (JsonSerializer.Deserialize(line, MemoryJson.Instance.MemoryLine) is not { } read) return Damaged(null);
                lines.Add(read);
            }

            return lines;
        }
        catch (Exception exception) when (exception is JsonException || DiskFailure.Is(exception))
        {
            return Damaged(exception);
        }
    }

    /// <summary>Adds lines; a disk that refuses costs a rebuild at the next start and nothing else.</summary>
    public void Append(IReadOnlyCollection<MemoryLine> lines)
    {
        if (lines.Count == 0) return;
        try
        {
            Directory.CreateDirectory(data.Memory);
            using var bytes = new MemoryStream();
            foreach (var line in lines)
            {
                JsonSerializer.Serialize(bytes, line, MemoryJson.Instance.MemoryLine);
                bytes.WriteByte((byte)'\n');
            }

            // In one piece, so that lines of two processes do not run into each other.
            using var file = new FileStream(FilePath, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            file.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            LogNotKept(logger, exception);
        }
    }

    /// <summary>Takes it away, to be made again.</summary>
    public void Discard()
    {
        try
        {
            File.Delete(FilePath);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            LogNotKept(logger, exception);
        }
    }

    private List<MemoryLine>? Damaged(Exception? exception)
    {
        LogDamaged(logger, exception);
        Discard();
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The file of the translation memory is damaged: it is made again from the journals of the articles.")]
    private static partial void LogDamaged(ILogger logger, Exception? exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The translation memory cannot be kept on the disk: it will be made again after the next start.")]
    private static partial void LogNotKept(ILogger logger, Exception exception);
}
