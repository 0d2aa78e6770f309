using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>Engines side by side over an article, or over one paragraph of it.</summary>
internal sealed record ComparisonView
{
    public required ArticleId Id { get; init; }

    /// <summary>English title if there is one, else the French.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the title.</summary>
    public required string TitleLanguage { get; init; }

    /// <summary>The one paragraph that is compared; null for the whole article.</summary>
    public required int? Number { get; init; }

    /// <summary>Every engine, for the form that chooses among them.</summary>
    public required ImmutableArray<EngineOption> Options { get; init; }

    /// <summary>The engines that are compared, in the order of the columns.</summary>
    public required ImmutableArray<ComparisonColumn> Columns { get; init; }

    public required ImmutableArray<ComparisonRow> Rows { get; init; }

    /// <summary>Revision of the glossaries that the answers were looked up under.</summary>
    public required string Revision { get; init; }

    /// <summary>Whether an engine is being asked at this moment.</summary>
    public bool IsAsking => Columns.Any(column => column.IsAsking);

    /// <summary>Whether a browser had better leave out what is far from the window.</summary>
    public bool IsLong => Rows.Length > 40;
}

/// <summary>An engine that can be chosen for a comparison, or why it can't.</summary>
/// <param name="Id">The engine.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPicked">Whether it is compared now.</param>
/// <param name="Obstacle">Why it can't be asked; null when it can.</param>
internal sealed record EngineOption(EngineId Id, string Name, bool IsPicked, string? Obstacle);

/// <summary>What one engine makes of the paragraphs that are compared.</summary>
internal sealed record ComparisonColumn
{
    public required EngineId Engine { get; init; }

    public required string Name { get; init; }

    /// <summary>What to expect of it.</summary>
    public required string Quality { get; init; }

    /// <summary>Answers, terms, findings and cost, a line each.</summary>
    public required ImmutableArray<string> Facts { get; init; }

    /// <summary>Paragraphs that it has not answered.</summary>
    public required int Missing { get; init; }

    /// <summary>Paragraphs that may have been paid for without an answer: asked again on a person's word only.</summary>
    public required int Doubtful { get; init; }

    /// <summary>What the missing answers would cost; null when they cost nothing.</summary>
    public required string? Price { get; init; }

    /// <summary>Paragraphs whose translation can be taken from it at once: answered, and not written or approved by a person.</summary>
    public required int Takeable { get; init; }

    /// <summary>How far it has come, while it is being asked; null when it is not.</summary>
    public required string? Asking { get; init; }

    /// <summary>Why it stopped before the end; null when it did not.</summary>
    public required string? Cause { get; init; }

    public bool IsAsking => Asking is not null;
}

/// <summary>One paragraph with every answer.</summary>
internal sealed record ComparisonRow
{
    public required int Number { get; init; }

    /// <summary>"Title", or "Paragraph 5".</summary>
    public required string Name { get; init; }

    public required RenderedRun Source { get; init; }

    /// <summary>One cell for each column.</summary>
    public required ImmutableArray<ComparisonCell> Cells { get; init; }

    /// <summary>What stands in the reader when that is none of the answers; null when it is one, or nothing.</summary>
    public required string? Shown { get; init; }

    /// <summary>Whose text that is, in words.</summary>
    public required string ShownWords { get; init; }

    /// <summary>What a person wrote before an answer was taken in its place; null when there is no such text.</summary>
    public required string? SetAside { get; init; }

    /// <summary>Whether a person has approved what is shown: then no answer can be taken.</summary>
    public required bool IsApproved { get; init; }

    /// <summary>Whether a person has written what is shown.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>The parts to choose from; empty where there is no choice.</summary>
    public required ImmutableArray<ComparisonPart> Parts { get; init; }

    /// <summary>Names all answers of the row together.</summary>
    public required string Seal { get; init; }
}

/// <summary>The answer of one engine to one paragraph, or why there is none.</summary>
internal sealed record ComparisonCell
{
    public required EngineId Engine { get; init; }

    public required string EngineName { get; init; }

    /// <summary>The English with its differences and terms marked; null when there is none.</summary>
    public RenderedRun? Text { get; init; }

    /// <summary>Why there is none, in words.</summary>
    public string? Absence { get; init; }

    /// <summary>The verdicts on the glossary terms, in words; null where no term occurs.</summary>
    public string? Terms { get; init; }

    /// <summary>Whether a term is missing or forbidden.</summary>
    public bool HasTermProblem { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What it costs; null where nothing costs anything.</summary>
    public string? Cost { get; init; }

    /// <summary>Whether the reader shows this answer now.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether it is the very same text as that of a column before it.</summary>
    public string? SameAs { get; init; }

    /// <summary>Names the text.</summary>
    public string Seal { get; init; } = "";
}

/// <summary>A part of a paragraph, and each engine's words for it.</summary>
/// <param name="Source">The French.</param>
/// <param name="Choices">The English of each engine that has an answer.</param>
internal sealed record ComparisonPart(string Source, ImmutableArray<PartChoice> Choices);

/// <summary>One engine's words for a part.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="EngineName">Its name.</param>
/// <param name="Text">The words.</param>
internal sealed record PartChoice(EngineId Engine, string EngineName, string Text);
