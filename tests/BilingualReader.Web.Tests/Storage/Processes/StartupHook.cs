using BilingualReader.Web.Tests.Storage.Processes;

// The runtime asks for a class of just this name, outside any namespace. It runs before Main in a process whose
// DOTNET_STARTUP_HOOKS names this assembly, which makes real writer processes of the test program itself.
#pragma warning disable CA1050

/// <summary>Turns a process of the test program into a writer and ends it when the writing is done.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (SpenderOrder.FromEnvironment() is { } spender) Environment.Exit(SpendingProcess.WorkAsync(spender).GetAwaiter().GetResult());
        if (WriterOrder.FromEnvironment() is { } order) Environment.Exit(StorageWriter.RunAsync(order).GetAwaiter().GetResult());
    }
}
