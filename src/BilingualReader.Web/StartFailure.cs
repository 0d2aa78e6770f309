using System.Net.Sockets;
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
        IOException { InnerException: AggregateException { InnerExceptions: [SocketException first, ..] } } => ExplainListening(first),
        SocketException refused => ExplainListening(refused),
        _ => null,
    };

    private static string? ExplainListening(SocketException refused) => refused.SocketErrorCode switch
    {
        SocketError.AccessDenied => "The system does not let this program listen on that port. Choose another one above 1023: --urls http://localhost:5081",
        SocketError.AddressNotAvailable => "This machine does not have the address that Urls (or --urls) names. Choose another: --urls http://localhost:5081",
        _ => null,
    };
}
