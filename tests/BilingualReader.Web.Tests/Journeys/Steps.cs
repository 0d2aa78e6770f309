using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Steps from one page to the next.</summary>
internal static class Steps
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Clicks on what leads to a page, and waits for that page.</summary>
    public static Task FollowAsync(this ILocator control) => control.Page.FollowAsync(() => control.ClickAsync());

    /// <summary>
    /// Does what leads to a page, and waits until that page is there with its scripts started. Until then the page left behind
    /// would answer every question, and often rightly.
    /// </summary>
    public static async Task FollowAsync(this IPage page, Func<Task> step)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage arrivedAt) => arrived.TrySetResult();
        page.DOMContentLoaded += Arrive;
        try
        {
            await step();
            await arrived.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            page.DOMContentLoaded -= Arrive;
        }
    }
}
