using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Effort;
using BilingualReader.Core.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Work;

/// <summary>Takes the time that a browser has measured; to look at, there is the report.</summary>
internal sealed class EffortModel(ArticleLibrary library) : PageModel
{
    /// <summary>Most paragraphs in one message.</summary>
    internal const int Most = 200;

    /// <summary>Id of the article, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; init; } = "";

    public IActionResult OnGet() => RedirectToPage("/Work/Index", new { id = (string?)null, article = Id });

    /// <summary>Time for several paragraphs.</summary>
    /// <param name="number">Their numbers.</param>
    /// <param name="seconds">Whole seconds, in the same order.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task<IActionResult> OnPostAsync(int[] number, int[] seconds, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id)) return NotFound();
        if (!ModelState.IsValid || number.Length == 0 || number.Length != seconds.Length || number.Length > Most || seconds.Any(time => time is < 1 or > EditTime.MostSeconds))
            return new ContentResult { Content = "Send a number and 1 to 3,600 seconds for each paragraph.", ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status400BadRequest };
        ImmutableArray<TimeSpent> spent = [.. number.Zip(seconds, (block, time) => new TimeSpent(block, time))];
        return await library.AppendAsync(id, state => [.. spent.Where(one => state.FindBlock(one.Block) is not null)], PersonName.Of(Request), cancellationToken) switch
        {
            Appended => new NoContentResult(),
            AppendNotFound => NotFound(),
            _ => StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }
}
