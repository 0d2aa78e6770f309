using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages;

/// <summary>
/// The name that a person has given in this browser, which stands beside what that person does. There are no accounts: it says who,
/// it proves nothing.
/// </summary>
internal static class PersonName
{
    /// <summary>Name of the cookie; its value is written by the text settings of the page.</summary>
    public const string Cookie = "bilingual-person";

    /// <summary>The person behind a request.</summary>
    public static Actor Of(HttpRequest request) => Actor.Person(request.Cookies[Cookie] is { } name ? Uri.UnescapeDataString(name) : null);
}
