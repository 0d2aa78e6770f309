using Microsoft.AspNetCore.Connections;

namespace BilingualReader.Web;

/// <summary>What can go wrong at the start through no fault of the program, in one sentence each.</summary>
internal static class StartFailure
{
    /// <summary>The sentence for a person; null for a failure that is a fault of the program and should be seen whole.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        _ when SettingsFailure.Explain(exception) is { } sentence => sentence,
        IOException { InnerException: AddressInUseException } => "Another program listens on this address already. Stop it, or choose another: --urls http://localhost:5081",
        _ => null,
    };
}
