using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages;

/// <summary>What is shown in place of a page that cannot be: not found, refused, broken.</summary>
[IgnoreAntiforgeryToken]
internal sealed class StatusModel : PageModel
{
    /// <summary>HTTP status of the page that is replaced.</summary>
    [BindProperty(SupportsGet = true)]
    public int Code { get; init; }

    internal string Heading => Code switch
    {
        StatusCodes.Status404NotFound => "There is no such page",
        StatusCodes.Status400BadRequest => "The request was not understood",
        StatusCodes.Status413PayloadTooLarge => "That is too much at once",
        StatusCodes.Status503ServiceUnavailable => "The change could not be stored",
        _ => "Something went wrong",
    };

    internal string Advice => Code switch
    {
        StatusCodes.Status404NotFound => "The address may be mistyped, or the article was never here.",
        StatusCodes.Status400BadRequest => "The form may have been open for too long. Go back, reload the page and try again.",
        StatusCodes.Status413PayloadTooLarge => "A text can have 2 MB at most. Split it and add the parts one by one.",
        StatusCodes.Status503ServiceUnavailable => "Is the disk full, or the data folder read-only? Nothing was changed.",
        _ => "Nothing that was stored is lost. Try again; if it happens again, the log of the app says more.",
    };

    /// <summary>Finds the failure in the log.</summary>
    internal string? Trace => Code >= StatusCodes.Status500InternalServerError ? HttpContext.TraceIdentifier : null;
}
