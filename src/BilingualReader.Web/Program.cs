using BilingualReader.Web;
using BilingualReader.Web.CommandLine;
using Microsoft.Extensions.Options;

if (await CommandLineProgram.TryRunAsync(args) is { } exitCode) return exitCode;

try
{
    var app = Composition.Build(args);
    app.Services.GetService<IStartupValidator>()?.Validate();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 2;
}
