using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>Says where a text goes.</summary>
internal static class ReachWords
{
    /// <summary>One clause for a reader.</summary>
    public static string Of(EngineReach reach) => reach switch
    {
        EngineReach.ThisMachine => "Your text stays on this machine",
        EngineReach.OwnServers => "Your text goes to a server of your own",
        _ => "Your text is sent to the service",
    };
}
