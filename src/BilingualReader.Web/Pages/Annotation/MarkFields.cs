namespace BilingualReader.Web.Pages.Annotation;

/// <summary>The fields of a mark in one of the forms.</summary>
/// <param name="Prefix">Begins the ids of the fields, so that two forms can stand on a page.</param>
/// <param name="Input">What they hold.</param>
/// <param name="HasKeys">Whether letters and digits choose: shows them.</param>
internal sealed record MarkFields(string Prefix, MarkInput Input, bool HasKeys);
