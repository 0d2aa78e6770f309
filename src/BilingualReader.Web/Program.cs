using BilingualReader.Web;
using BilingualReader.Web.CommandLine;

if (await CommandLineProgram.TryRunAsync(args) is { } exitCode) return exitCode;

var app = Composition.Build(args);
await app.RunAsync();
return 0;
