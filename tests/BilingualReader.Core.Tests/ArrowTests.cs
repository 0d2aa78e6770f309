namespace BilingualReader.Core.Tests;

public sealed class ArrowTests
{
    [Fact]
    public void Placeholder() => Assert.True(true);
}
