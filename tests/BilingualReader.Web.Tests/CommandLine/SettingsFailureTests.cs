using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>Settings that are wrong or cannot be read end a verb with 2 and one line, not with a stack.</summary>
public sealed class SettingsFailureTests
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { new InvalidDataException("Line 3 is\nno JSON."), "error: The settings cannot be read: Line 3 is no JSON.\n" },
        { new OptionsValidationException("Translation", typeof(object), ["One is wrong.", "Two is wrong."]), "error: One is wrong. Two is wrong.\n" },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task A_verb_ends_with_2_and_one_line(Exception failure, string line)
    {
        var result = await CommandLineFixture.RunAsync([], ["engines"], () => throw failure, TestContext.Current.CancellationToken);

        Assert.Equal(new CommandResult(2, "", line), result);
    }
}
