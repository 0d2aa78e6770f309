using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Work;

/// <summary>Time as a browser sends it.</summary>
public sealed class EffortTests : IDisposable
{
    private readonly AppFixture app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Time_is_kept_by_paragraph_and_person()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Un."), Blocks.Paragraph(2, "Deux."));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(id.Value, (1, 20), (2, 5)));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(id.Value, (1, 3600), (9, 5)));
        var blocks = (await app.StateAsync(id)).Blocks;
        Assert.Equal([3620L, 5L], blocks.Select(block => block.Work.Seconds));
        Assert.Equal(Actor.Reader, blocks[0].Work.Time[0].By);
        Assert.Equal(4, (await app.StateAsync(id)).Sequence);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, -5)]
    [InlineData(1, 3601)]
    public async Task Time_that_cannot_be_is_refused_whole(int number, int seconds)
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Un."));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(id.Value, (1, 10), (number, seconds)));
        Assert.Equal(1, (await app.StateAsync(id)).Sequence);
    }

    [Fact]
    public async Task Nonsense_and_strangers_are_turned_away()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Un."));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(id.Value));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(id.Value, [.. Enumerable.Repeat((1, 1), 201)]));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync("aaaaaaaaaaaa", (1, 1)));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync("..%2F", (1, 1)));
        using var bare = await app.CreateClient().PostAsync(new Uri($"/articles/{id}/effort", UriKind.Relative), new FormUrlEncodedContent([new("number", "1"), new("seconds", "5")]), AppFixture.Token);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(1, (await app.StateAsync(id)).Sequence);
    }

    [Fact]
    public async Task Its_address_leads_to_the_report()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Un."));
        Assert.Equal($"/work?article={id}", (await app.Visit().GetAsync($"/articles/{id}/effort")).Location);
    }

    private async Task<HttpStatusCode> SendAsync(string id, params (int Number, int Seconds)[] spent)
    {
        var visitor = app.Visit();
        var token = (await visitor.GetAsync("/add")).All("[name=__RequestVerificationToken]")[0].GetAttribute("value")!;
        var fields = spent.SelectMany(one => new KeyValuePair<string, string>[]
        {
            new("number", one.Number.ToString(CultureInfo.InvariantCulture)), new("seconds", one.Seconds.ToString(CultureInfo.InvariantCulture)),
        });
        using var answer = await visitor.Client.PostAsync(new Uri($"/articles/{id}/effort", UriKind.Relative), new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token))), AppFixture.Token);
        return answer.StatusCode;
    }
}
