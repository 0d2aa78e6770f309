using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Http;
using BilingualReader.Web.Tests.Engines.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Tests.Engines.Http;

public sealed class ServiceCallerTests : IAsyncLifetime
{
    private static readonly ServiceCallerOptions Quick = new() { FirstDelay = TimeSpan.FromMilliseconds(1), AttemptTimeout = TimeSpan.FromSeconds(5) };

    private readonly EchoService service = new();
    private readonly Notes notes = new();
    private readonly List<ServiceCaller> callers = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in callers) caller.Dispose();
        await service.DisposeAsync();
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(529)]
    public async Task Tries_again_what_a_service_refused_for_the_moment(int status)
    {
        service.Fail(LoopbackService.Status(status), LoopbackService.Status(status));

        Assert.True(Assert.IsType<ServiceReply>(await NewCaller().SendAsync(Paid(), Token)).IsSuccess);
        Assert.Equal(3, service.Calls.Length);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(413)]
    [InlineData(456)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Does_not_try_again_what_will_not_change_or_may_have_been_charged(int status)
    {
        service.Fail(LoopbackService.Status(status));

        Assert.Equal(status, Assert.IsType<ServiceReply>(await NewCaller().SendAsync(Paid(), Token)).Status);
        Assert.Single(service.Calls);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_broken_connection_is_tried_again_only_when_nothing_is_charged(bool isBilled, int calls)
    {
        service.Fail(LoopbackService.Break());

        var answer = await NewCaller().SendAsync(Paid() with { IsBilled = isBilled }, Token);

        Assert.Equal(calls, service.Calls.Length);
        if (isBilled) Assert.True(Assert.IsType<ServiceTrouble>(answer).MayBeBilled);
        else Assert.IsType<ServiceReply>(answer);
    }

    [Fact]
    public async Task Gives_up_after_its_tries_and_hands_on_the_last_answer()
    {
        service.Fail([.. Enumerable.Repeat(LoopbackService.Status(503), 9)]);

        Assert.Equal(503, Assert.IsType<ServiceReply>(await NewCaller(Quick with { Retries = 3 }).SendAsync(Paid(), Token)).Status);
        Assert.Equal(4, service.Calls.Length);
    }

    [Fact]
    public async Task One_answer_of_too_many_requests_has_all_calls_wait_as_long_as_it_says()
    {
        service.Fail(LoopbackService.Status(429, "", "text/plain", ("Retry-After", "1")));
        var caller = NewCaller();
        var began = Stopwatch.StartNew();

        await caller.SendAsync(Paid(), Token);
        var first = began.Elapsed;
        Assert.True(first >= TimeSpan.FromSeconds(0.95), $"{first}");
        Assert.Equal(2, service.Calls.Length);

        // Another call that comes while the gate is closed waits, too: nothing arrives in between.
        service.Fail(LoopbackService.Status(429, "", "text/plain", ("Retry-After", "2")));
        var slow = caller.SendAsync(Paid(), Token);
        while (service.Calls.Length < 3) await Task.Delay(5, Token);
        await Task.Delay(500, Token);
        var other = caller.SendAsync(Paid(), Token);
        Assert.All(await Task.WhenAll(slow, other), answer => Assert.True(((ServiceReply)answer).IsSuccess));
        Assert.Equal(5, service.Calls.Length);
        var between = Stopwatch.GetElapsedTime(service.Calls[2].At, service.Calls[3].At);
        Assert.True(between >= TimeSpan.FromSeconds(1.95), $"{between}");
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_not_waited_for()
    {
        service.Fail(LoopbackService.Status(429, "", "text/plain", ("Retry-After", "3600")));

        Assert.Equal(429, Assert.IsType<ServiceReply>(await NewCaller().SendAsync(Paid(), Token)).Status);
    }

    [Fact]
    public async Task After_many_failures_the_service_is_left_alone_for_a_while()
    {
        service.Fail([.. Enumerable.Repeat(LoopbackService.Status(500), 4)]);
        var caller = NewCaller(Quick with { Retries = 1, FailuresBeforeBreak = 4 });
        await caller.SendAsync(Paid(), Token);
        await caller.SendAsync(Paid(), Token);

        var trouble = Assert.IsType<ServiceTrouble>(await caller.SendAsync(Paid(), Token));

        Assert.Equal((EngineFault.Unavailable, false), (trouble.Fault, trouble.MayBeBilled));
        Assert.Equal(4, service.Calls.Length);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once()
    {
        service.Fail(LoopbackService.Status(429, "", "text/plain", ("Retry-After", "60")));
        using var cancel = new CancellationTokenSource();
        var call = NewCaller().SendAsync(Paid(), cancel.Token);
        while (service.Calls.Length == 0) await Task.Delay(5, Token);
        await Task.Delay(50, Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(20), Token));
    }

    [Fact]
    public async Task A_call_that_may_be_charged_is_not_broken_off()
    {
        service.Latency = TimeSpan.FromMilliseconds(400);
        using var cancel = new CancellationTokenSource();
        var call = NewCaller().SendAsync(Paid(), cancel.Token);
        while (service.Calls.Length == 0) await Task.Delay(5, Token);
        await cancel.CancelAsync();

        Assert.True(Assert.IsType<ServiceReply>(await call).IsSuccess);
    }

    [Fact]
    public async Task A_free_call_is_broken_off()
    {
        service.Latency = TimeSpan.FromSeconds(30);
        using var cancel = new CancellationTokenSource();
        var call = NewCaller().SendAsync(Paid() with { IsBilled = false }, cancel.Token);
        while (service.Calls.Length == 0) await Task.Delay(5, Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(20), Token));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_key_goes_nowhere_else()
    {
        await using var elsewhere = new EchoService();
        await elsewhere.StartAsync();
        service.Fail(LoopbackService.Status(307, "", "text/plain", ("Location", elsewhere.Address.AbsoluteUri)));

        Assert.Equal(EngineFault.Unreadable, Assert.IsType<ServiceTrouble>(await NewCaller().SendAsync(Paid(), Token)).Fault);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task Every_call_is_noted_without_its_text_and_its_key()
    {
        service.Fail(LoopbackService.Status(503));

        await NewCaller().SendAsync(Paid(), Token);

        Assert.Equal(2, notes.Lines.Count);
        Assert.All(notes.Lines, line => Assert.Contains("Echo: POST 127.0.0.1/translate", line, StringComparison.Ordinal));
        Assert.Contains(notes.Lines, line => line.Contains("3 texts", StringComparison.Ordinal));
        Assert.DoesNotContain(notes.Lines, line => line.Contains("secret", StringComparison.Ordinal) || line.Contains("Bonjour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_path_of_the_address_is_kept()
    {
        var caller = new ServiceCaller("Echo", new Uri(service.Address, "proxy/mt"), Quick, TimeProvider.System, notes);
        callers.Add(caller);

        await caller.SendAsync(Paid(), Token);

        Assert.Equal("/proxy/mt/translate", service.Calls[0].Path);
    }

    private static ServiceCall Paid() => new(HttpMethod.Post, "translate?api-version=3.0")
    {
        Body = Encoding.UTF8.GetBytes("Bonjour secret"),
        Headers = [new("Authorization", "Bearer secret")],
        Texts = 3,
        IsBilled = true,
    };

    private ServiceCaller NewCaller(ServiceCallerOptions? options = null)
    {
        var caller = new ServiceCaller("Echo", service.Address, options ?? Quick, TimeProvider.System, notes);
        callers.Add(caller);
        return caller;
    }

    private sealed class EchoService : LoopbackService
    {
        protected override Task AnswerAsync(HttpContext context, ReceivedCall call) => Status(200, "{}")(context);
    }

    private sealed class Notes : ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception));
    }
}
