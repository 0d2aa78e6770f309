using System.Collections.Immutable;
using System.Diagnostics;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Tests.Engines.Services;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Benchmarks;

/// <summary>One article carried through an engine.</summary>
/// <param name="Calls">The calls for translations that the service got, in the order of arrival.</param>
/// <param name="Cost">What it took.</param>
internal sealed record CallsRun(ImmutableArray<ReceivedCall> Calls, CallsCost Cost);

/// <summary>Time that something took, and the work of all processors in it; both in milliseconds.</summary>
internal readonly record struct CallsCost(double Wall, double Processor)
{
    /// <summary>Measures a piece of work. The services run in this process and are part of it.</summary>
    public static async Task<CallsCost> OfAsync(Func<Task> work)
    {
        GC.Collect();
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        return new CallsCost(clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }
}

/// <summary>An engine as the app registers it with cache, ledger of spending and shipped glossaries over a new data folder, and its service.</summary>
internal sealed class CallsHost : IAsyncDisposable
{
    private readonly CallsSubject _subject;
    private readonly LoopbackService _service;
    private readonly ServiceProvider _services;
    private readonly EngineChosen _chosen;

    private CallsHost(CallsSubject subject, LoopbackService service, ServiceProvider services, EngineChosen chosen) =>
        (_subject, _service, _services, _chosen) = (subject, service, services, chosen);

    /// <summary>How long after a call the service answers.</summary>
    public TimeSpan Latency
    {
        set => _service.Latency = value;
    }

    /// <summary>Calls that the engine has under way at once.</summary>
    public int Concurrency => _chosen.Engine.Capabilities.Concurrency;

    /// <summary>Starts both over a data folder. What an engine asks its service once (its glossary, its limits, a trial of its answers) has been asked then.</summary>
    public static async Task<CallsHost> StartAsync(CallsSubject subject, string folder)
    {
        var service = subject.MakeService();
        await service.StartAsync();
        var services = TestServices.Build(folder, subject.Id, [.. subject.SettingsFor(service), ("Glossary:Path", Path.Combine(RepositoryRoot.Find(), "glossary"))], []);
        var choice = await services.GetRequiredService<EngineRegistry>().ChooseAsync(new EngineId(subject.Id), CancellationToken.None);
        if (choice is not EngineChosen chosen) throw new InvalidOperationException($"{subject.Id} is not ready: {((NoEngine)choice).Reason}");
        var host = new CallsHost(subject, service, services, chosen);
        await host.RunAsync(CallsArticle.Make(1, round: 0));
        return host;
    }

    /// <summary>Translates blocks and judges their terms; throws when one of them fails.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="isAlone">Whether each block goes in a call of its own.</param>
    public async Task<CallsRun> RunAsync(ImmutableArray<Block> blocks, bool isAlone = false)
    {
        var before = _service.Calls.Length;
        var order = OrderFor(blocks, isAlone);
        var cost = await CallsCost.OfAsync(() => TranslateAsync(order));
        return new CallsRun([.. _service.Calls[before..].Where(call => _subject.Weigh(call) is not null)], cost);
    }

    /// <summary>The same as the app does it: a run in the background, each result in the journal of the article.</summary>
    public async Task<CallsRun> RunInAppAsync(ImmutableArray<Block> blocks)
    {
        var (library, jobs) = (_services.GetRequiredService<ArticleLibrary>(), _services.GetRequiredService<TranslationJobs>());
        var id = ArticleId.New();
        await library.CreateAsync(id, "source"u8.ToArray(), new Imported(new Article(new ArticleMetadata("", null, null, null, null, [], null), "fr", blocks), null, "utf-8"), CancellationToken.None);
        var before = _service.Calls.Length;
        var cost = await CallsCost.OfAsync(async () =>
        {
            await jobs.StartAsync(id, null, TranslationScope.Open, null, CancellationToken.None);
            await foreach (var news in jobs.WatchAsync(id, CancellationToken.None)) { }
        });
        if ((await library.FindAsync(id, CancellationToken.None))?.LastStop?.Reason != StopReason.Completed) throw new InvalidOperationException($"{_subject.Id}: the run did not come to its end.");
        return new CallsRun([.. _service.Calls[before..].Where(call => _subject.Weigh(call) is not null)], cost);
    }

    /// <summary>Makes the same calls again with a plain client, as many at once.</summary>
    public async Task<CallsCost> RepeatAsync(ImmutableArray<ReceivedCall> calls)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = _service.Address };
        var options = new ParallelOptions { MaxDegreeOfParallelism = Concurrency };
        return await CallsCost.OfAsync(() => Parallel.ForEachAsync(calls, options, async (call, cancellationToken) =>
        {
            using var request = Again(call);
            using var response = await client.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _service.DisposeAsync();
    }

    private TranslationOrder OrderFor(ImmutableArray<Block> blocks, bool isAlone) => new(
        blocks,
        _services.GetRequiredService<GlossaryCatalog>().Termbase,
        isAlone ? new CallsOneText(_chosen.Engine) : _chosen.Engine,
        _chosen.Version,
        _services.GetRequiredService<IMachineCache>())
    {
        Spending = _services.GetRequiredService<ISpendingGuard>(),
        Run = "calls",
        Neighbours = blocks,
    };

    private async Task TranslateAsync(TranslationOrder order)
    {
        await foreach (var step in _services.GetRequiredService<ArticleTranslator>().TranslateAsync(order, CancellationToken.None, CancellationToken.None))
        {
            if (step is not BlockTranslated done) throw new InvalidOperationException($"{_subject.Id}: {step}");
            TermLedger.Judge(done.Block.Source, done.Target.Text, PreparedBlock.FindTerms(done.Block, order.Termbase), done.Target.Sentences);
        }
    }

    private static HttpRequestMessage Again(ReceivedCall call)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Path.TrimStart('/') + call.Query) { Content = new StringContent(call.Body) };
        request.Content.Headers.Clear();
        foreach (var (name, value) in call.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Connection" or "Transfer-Encoding")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
