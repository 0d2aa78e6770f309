using System.Text.Json.Serialization;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>One text of a request.</summary>
internal sealed record AzureText([property: JsonPropertyName("Text")] string Text);

/// <summary>The answer for one text.</summary>
internal sealed record AzureItem(IReadOnlyList<AzureTranslation?>? Translations);

/// <summary>Its translation into one language.</summary>
internal sealed record AzureTranslation(string? Text, string? To, AzureAlignment? Alignment);

/// <summary>Which characters answer which, as <c>0:2-0:1 4:9-3:9</c>: source start and end, target start and end, ends included.</summary>
internal sealed record AzureAlignment(string? Proj);

/// <summary>The body of an error.</summary>
internal sealed record AzureErrorBody(AzureError? Error);

/// <summary>The error: its code is the HTTP status followed by three digits.</summary>
internal sealed record AzureError(int Code, string? Message);
