namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Passes over a test, saying why, where what it needs is not installed.</summary>
internal static class Requirements
{
    public const string ChromiumPath = "/usr/bin/chromium";

    public static void Apertium() =>
        Assert.SkipUnless(File.Exists("/usr/share/apertium/modes/fr-es.mode"), "Apertium's packages are not installed: ./test.sh installs them.");

    public static void Chromium() =>
        Assert.SkipUnless(File.Exists(ChromiumPath), "Chromium is not installed: ./test.sh installs it.");
}
