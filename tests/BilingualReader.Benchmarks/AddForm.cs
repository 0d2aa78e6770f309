using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BilingualReader.Benchmarks;

/// <summary>What the page of the app sends that adds an article and has it translated at once, filled in and ready to be sent.</summary>
internal sealed partial class AddForm : IDisposable
{
    private readonly FormUrlEncodedContent _content;

    private AddForm(FormUrlEncodedContent content) => _content = content;

    /// <summary>Fetches the page and fills it in.</summary>
    public static async Task<AddForm> FillInAsync(HttpClient client, string title, IReadOnlyCollection<string> paragraphs)
    {
        var token = TokenPattern().Match(await client.GetStringAsync(new Uri("/add", UriKind.Relative))).Groups[1].Value;
        return new AddForm(new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token),
            new("Source.Bytes", Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)))),
            new("Fields.Title", title),
            .. Enumerable.Range(1, paragraphs.Count).Select(number => new KeyValuePair<string, string>("Fields.Keep", number.ToString(CultureInfo.InvariantCulture))),
            new("translate", "true"),
        ]));
    }

    /// <summary>Presses the button and follows to the article; the path of its address.</summary>
    public async Task<string> SendAsync(HttpClient client)
    {
        using var page = await client.PostAsync(new Uri("/add?handler=Create", UriKind.Relative), _content);
        page.EnsureSuccessStatusCode();
        if (!(await page.Content.ReadAsStringAsync()).Contains("lang=\"en", StringComparison.Ordinal)) throw new InvalidOperationException("This is not the reader.");
        return page.RequestMessage!.RequestUri!.AbsolutePath;
    }

    /// <inheritdoc />
    public void Dispose() => _content.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex TokenPattern();
}
