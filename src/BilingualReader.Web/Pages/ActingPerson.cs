using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages;

/// <summary>Who is at the browser, as far as is known: there are no accounts, only a name that somebody may have given.</summary>
internal static class ActingPerson
{
    /// <summary>The cookie with the name.</summary>
    public const string Cookie = "bilingual-person";

    /// <summary>The person of a request; <see cref="Actor.Reader"/> without a name.</summary>
    public static Actor Of(HttpRequest request) => Actor.Person(request.Cookies[Cookie]);
}
