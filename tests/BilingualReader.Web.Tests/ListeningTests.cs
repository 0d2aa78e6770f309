using BilingualReader.Web.Tests.Journeys;

namespace BilingualReader.Web.Tests;

public sealed class ListeningTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://foo:0")]
    public async Task Whoever_lets_the_network_in_is_told_so_loudly(string address)
    {
        var folder = Directory.CreateTempSubdirectory("bilingual-listening-");
        try
        {
            await using var app = await AppProcess.StartAsync(folder.FullName, address: new Uri(address));
            await app.SaysAsync("LISTENING BEYOND THIS MACHINE");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
