using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>A page as it came back.</summary>
/// <param name="Answer">Status and headers.</param>
/// <param name="Document">The page, parsed as a browser does.</param>
internal sealed record VisitedPage(HttpResponseMessage Answer, IHtmlDocument Document)
{
    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Where it sends the visitor; empty when nowhere.</summary>
    public string Location => Answer.Headers.Location?.OriginalString ?? "";

    public string Text => Document.Body?.TextContent ?? "";

    /// <summary>The only element that fits.</summary>
    public IElement One(string selector) => Assert.Single(Document.QuerySelectorAll(selector));

    public IHtmlCollection<IElement> All(string selector) => Document.QuerySelectorAll(selector);

    /// <summary>The only button with this text; a colon and words for screen readers may follow.</summary>
    public IHtmlButtonElement Button(string text) => Assert.IsType<IHtmlButtonElement>(
        Assert.Single(Document.QuerySelectorAll("button"), button => Words(button) == text || Words(button).StartsWith(text + ":", StringComparison.Ordinal)), exactMatch: false);

    /// <summary>The only button with this text before a colon and words for screen readers that begin so.</summary>
    public IHtmlButtonElement Button(string text, string hidden) => Assert.IsType<IHtmlButtonElement>(
        Assert.Single(Document.QuerySelectorAll("button"), button => Words(button).StartsWith($"{text}: {hidden}", StringComparison.Ordinal)), exactMatch: false);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A visitor without script: follows links, fills in forms and presses buttons as the markup says.</summary>
internal sealed class Visitor(HttpClient client)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The connection, for requests that no page makes.</summary>
    public HttpClient Client => client;

    public async Task<VisitedPage> GetAsync(string address) => await PageOf(await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), Token));

    /// <summary>Goes where the page sends the visitor.</summary>
    public Task<VisitedPage> FollowAsync(VisitedPage page)
    {
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        return GetAsync(page.Location.Split('#')[0]);
    }

    /// <summary>Presses a button: sends its form as a browser would, with changed values and perhaps a file.</summary>
    public async Task<VisitedPage> PressAsync(IHtmlButtonElement button, IReadOnlyDictionary<string, string?>? changes = null, UploadedFile? file = null, bool withToken = true)
    {
        var form = button.Form ?? throw new InvalidOperationException("The button has no form.");
        var fields = FieldsOf(form, button, changes ?? new Dictionary<string, string?>()).Where(field => withToken || field.Key != "__RequestVerificationToken").ToList();
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        var address = new Uri(new Uri(form.BaseUri), action);
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase)) return await GetAsync(address.AbsolutePath + QueryOf(fields));
        using HttpContent content = form.Enctype == "multipart/form-data" ? Multipart(fields, file) : new FormUrlEncodedContent(fields);
        return await PageOf(await client.PostAsync(address, content, Token));
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, IHtmlButtonElement button, IReadOnlyDictionary<string, string?> changes)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            if (element is IHtmlButtonElement && element != button) continue;
            if (element is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" }) continue;
            if (changes.ContainsKey(name)) continue;
            yield return new(name, ValueOf(element));
        }

        foreach (var (name, value) in changes)
            if (value is not null) yield return new(name, value);
    }

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        IHtmlButtonElement button => button.Value,
        _ => "",
    };

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, UploadedFile? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file is not null) content.Add(new ByteArrayContent(file.Bytes), file.Field, file.Name);
        return content;
    }

    private static string QueryOf(IEnumerable<KeyValuePair<string, string>> fields) =>
        "?" + string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private static async Task<VisitedPage> PageOf(HttpResponseMessage answer)
    {
        var markup = await answer.Content.ReadAsStringAsync(Token);
        var address = answer.RequestMessage?.RequestUri?.AbsoluteUri ?? "http://localhost/";
        // The document lives in its context: neither is disposed before the test ends.
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(markup).Address(address), Token);
        return new VisitedPage(answer, (IHtmlDocument)document);
    }
}

/// <summary>A file that a visitor chose.</summary>
internal sealed record UploadedFile(string Field, string Name, byte[] Bytes);
