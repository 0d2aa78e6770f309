using BilingualReader.Core.Articles;
using BilingualReader.Web.Interchange;

namespace BilingualReader.Web.CommandLine;

/// <summary>The verb <c>export</c>: an article of the library as a file.</summary>
internal sealed class ExportCommand(ArticleFiles files)
{
    public async Task<int> RunAsync(ExportRequest request, CommandLineConsole console, CancellationToken cancellationToken)
    {
        if (request.Output is { } output && OutputFile.FindObstacle(output) is { } obstacle) return Refuse(console, obstacle);
        if (!ArticleId.TryParse(request.Article, out var id) || await files.ExportAsync(id, request.Format.Format, request.Part, cancellationToken) is not { } file) return Refuse(console, $"There is no article \"{request.Article}\".");
        if (request.Output is { } path) return OutputFile.TryWrite(path, stream => stream.Write(file.Content)) is { } problem ? Refuse(console, problem) : ExitCodes.Success;
        await console.Output.WriteAsync(file.Content, cancellationToken);
        await console.Output.FlushAsync(cancellationToken);
        return ExitCodes.Success;
    }

    private static int Refuse(CommandLineConsole console, string message)
    {
        console.Error.WriteLine($"error: {message.ReplaceLineEndings(" ")}");
        return ExitCodes.Refused;
    }
}
