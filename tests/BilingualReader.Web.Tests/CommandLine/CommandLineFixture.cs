using System.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.CommandLine;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Import;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>What a verb printed and gave back.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

/// <summary>Runs verbs inside the test with a fake engine, in a folder of its own.</summary>
internal sealed class CommandLineFixture : IDisposable
{
    private readonly LoopbackOnly network = new();

    public CommandLineFixture() => Folder = Directory.CreateTempSubdirectory("bilingual-verbs-").FullName;

    public string Folder { get; }

    /// <summary>Further settings.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public ITranslationEngine Engine { get; set; } = new WordEngine();

    /// <summary>An engine beside it; none by default.</summary>
    public ITranslationEngine? Second { get; set; }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<CommandResult> RunAsync(params string[] args) => RunAsync("", args);

    public Task<CommandResult> RunAsync(string input, string[] args) => RunAsync(Encoding.UTF8.GetBytes(input), args, TestContext.Current.CancellationToken);

    public Task<CommandResult> RunAsync(byte[] input, string[] args, CancellationToken cancellationToken) => RunAsync(input, args, Build, cancellationToken);

    /// <summary>Runs a verb on a host of the test's own.</summary>
    public static async Task<CommandResult> RunAsync(byte[] input, string[] args, Func<IHost> build, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        var console = new CommandLineConsole(new MemoryStream(input), output, error, IsErrorTerminal: false);
        var exitCode = await CommandLineProgram.RunAsync(ArgumentReader.Read(args), console, build, cancellationToken);
        return new CommandResult(exitCode, CommandLineConsole.Utf8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        network.Dispose();
        Assert.Empty(network.Refused);
    }

    private IHost Build()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = Folder });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Glossary:Path"] = Path.Combine(Folder, "glossary"), ["Storage:Path"] = Path.Combine(Folder, "data"), ["Translation:Engine"] = "word", ["Checks:Dictionaries"] = Path.Combine(Folder, "dictionaries"), ["Engines:Local:Fetch"] = "never" });
        builder.Configuration.AddInMemoryCollection(Settings);
        CommandLineHost.AddServices(builder);
        builder.Services.AddSingleton(Engine);
        builder.Services.Replace(ServiceDescriptor.Singleton(new ModelConnections(network)));
        builder.Services.Replace(ServiceDescriptor.Singleton(new FetchPatience { Retries = 1, FirstDelay = TimeSpan.FromMilliseconds(1) }));
        if (Second is not null) builder.Services.AddSingleton(Second);
        return builder.Build();
    }
}
