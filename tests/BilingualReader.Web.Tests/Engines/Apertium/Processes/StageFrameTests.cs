using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Tests.Engines.Apertium.Processes;

/// <summary>An answer is taken by the frame that was sent and by no other, whatever the programs do to the marks.</summary>
public sealed class StageFrameTests
{
    private const string Marks = "[].[]";

    [Fact]
    public void An_answer_is_taken_by_its_own_frame_only()
    {
        var frame = new StageFrame(StagePart.Whole, 1, 1);
        var answer = frame.Wrap("le chat");

        Assert.Equal("le chat", frame.Unwrap(answer));
        Assert.Null(new StageFrame(StagePart.Whole, 1, 2).Unwrap(answer));
        Assert.Null(new StageFrame(StagePart.Whole, 2, 1).Unwrap(answer));
        Assert.Null(frame.Unwrap("le chat"));
        Assert.Null(frame.Unwrap(""));
    }

    [Theory]
    [InlineData("Transfer", "del .[][]", "del")]
    [InlineData("Transfer", "del[][]", "del")]
    [InlineData("Transfer", "el gato.[]", "el gato")]
    [InlineData("Whole", "pel .[][]", "pel")]
    [InlineData("Whole", "un[].[]", "un")]
    public void Marks_that_a_program_moved_are_taken_off(string part, string marked, string expected)
    {
        var nonce = new StageFrame(StagePart.Whole, 1, 1).Wrap("")[Marks.Length..];

        Assert.Equal(expected, new StageFrame(Enum.Parse<StagePart>(part), 1, 1).Unwrap(marked + nonce));
    }

    [Fact]
    public void An_analysis_without_the_unit_of_the_full_stop_is_not_trusted()
    {
        var nonce = new StageFrame(StagePart.Whole, 1, 1).Wrap("")[Marks.Length..];

        Assert.Null(new StageFrame(StagePart.Analysis, 1, 1).Unwrap("^le/le<det>$" + nonce));
    }
}
