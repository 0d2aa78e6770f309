using System.Text.Json.Nodes;

namespace BilingualReader.Web.Engines.Chat;

/// <summary>One message of a conversation; its content is plain text, which every server takes.</summary>
internal sealed record ChatMessage(string Role, string Content);

/// <summary>The body of <c>POST /chat/completions</c>: what every server knows, and little that may be left out.</summary>
internal sealed record ChatRequest(string Model, IReadOnlyList<ChatMessage> Messages)
{
    public bool Stream { get; init; }

    public double? Temperature { get; init; }

    public JsonNode? ResponseFormat { get; init; }
}

/// <summary>Its answer.</summary>
internal sealed record ChatResponse(IReadOnlyList<ChatChoice?>? Choices, ChatUsage? Usage)
{
    /// <summary>The first answer; null when there is none.</summary>
    public ChatChoice? First => Choices is [{ } first, ..] ? first : null;
}

/// <summary>One of the answers.</summary>
internal sealed record ChatChoice(ChatAnswer? Message, string? FinishReason);

/// <summary>The words of the model.</summary>
internal sealed record ChatAnswer(string? Content, string? Refusal);

/// <summary>Tokens that were charged.</summary>
internal sealed record ChatUsage(long? TotalTokens, long? PromptTokens, long? CompletionTokens)
{
    /// <summary>All of them; null when the server does not tell.</summary>
    public long? Total => TotalTokens ?? (PromptTokens is null && CompletionTokens is null ? null : (PromptTokens ?? 0) + (CompletionTokens ?? 0));
}

/// <summary>The body of an error, as OpenAI writes it; others send other shapes.</summary>
internal sealed record ChatErrorBody(ChatError? Error);

/// <summary>The error.</summary>
internal sealed record ChatError(string? Message, string? Param, string? Code);

/// <summary>The models of a server.</summary>
internal sealed record ChatModels(IReadOnlyList<ChatModel?>? Data);

/// <summary>One of them.</summary>
internal sealed record ChatModel(string? Id);
