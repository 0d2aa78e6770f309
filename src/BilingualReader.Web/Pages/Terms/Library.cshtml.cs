using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>Names that the library renders in more than one way.</summary>
internal sealed class LibraryModel(LibraryNames names) : PageModel
{
    internal LibraryNamesView Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await names.FindAsync(cancellationToken);
}
