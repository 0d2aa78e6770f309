using BilingualReader.Web.Glossaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace BilingualReader.Web.Tests.Glossaries;

public sealed class GlossaryCatalogTests : IDisposable
{
    private const string Iraq = "source\ttarget\nIrak\tIraq\n";

    private readonly GlossaryFolder _folder = new();
    private readonly SteppedTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loads_at_once()
    {
        _folder.Write("fr-en/a.tsv", Iraq);
        using var catalog = Catalog();

        Assert.Single(catalog.Current.Termbase.Entries);
    }

    [Theory]
    [InlineData("fr-en/a.tsv", "source\ttarget\nIrak\tIRAQ\n", 1)]
    [InlineData("fr-en/b.tsv", "source\ttarget\nSyrie\tSyria\n", 2)]
    public async Task Watched_folder_is_loaded_again_when_a_file_is_written(string path, string text, int entries)
    {
        _folder.Write("fr-en/a.tsv", Iraq);
        using var catalog = Catalog(TimeProvider.System);
        await catalog.StartAsync(Token);
        var before = catalog.Current.Termbase.Revision;

        await ChangeAsync(catalog, () => _folder.Write(path, text));

        Assert.NotEqual(before, catalog.Current.Termbase.Revision);
        Assert.Equal(entries, catalog.Current.Termbase.Entries.Length);
        await catalog.StopAsync(Token);
    }

    [Fact]
    public async Task Watched_file_can_be_replaced_by_renaming_and_deleted()
    {
        var file = _folder.Write("fr-en/a.tsv", Iraq);
        using var catalog = Catalog(TimeProvider.System);
        await catalog.StartAsync(Token);

        await ChangeAsync(catalog, () => File.Move(_folder.Write("fr-en/a.new", "source\ttarget\nSyrie\tSyria\n"), file, overwrite: true));
        Assert.Equal("Syria", Assert.Single(catalog.Current.Termbase.Entries).Target);

        await ChangeAsync(catalog, () => File.Delete(file));
        Assert.Empty(catalog.Current.Termbase.Entries);
    }

    [Fact]
    public async Task Without_watching_asking_finds_the_change_after_a_while()
    {
        _folder.Write("fr-en/a.tsv", Iraq);
        using var catalog = Catalog();

        await ChangeAsync(catalog, () =>
        {
            _folder.Write("fr-en/a.tsv", Iraq + "Syrie\tSyria\n");
            Assert.Single(catalog.Current.Termbase.Entries);
            _time.Advance(TimeSpan.FromSeconds(3));
            _ = catalog.Current;
        });

        Assert.Equal(2, catalog.Current.Termbase.Entries.Length);
    }

    [Theory]
    [InlineData("source\ttarget\nIrak\tIRAK\n", 1)]
    [InlineData("source\ttarget\nIrak\tMesopotamia\n", 0)]
    public async Task A_file_of_the_same_length_or_of_the_same_time_is_seen_to_have_changed(string text, int secondsLater)
    {
        var file = _folder.Write("fr-en/a.tsv", Iraq);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        using var catalog = Catalog();

        await ChangeAsync(catalog, () =>
        {
            File.WriteAllText(file, text);
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddSeconds(secondsLater));
            _time.Advance(TimeSpan.FromSeconds(3));
            _ = catalog.Current;
        });

        Assert.NotEqual("Iraq", Assert.Single(catalog.Current.Termbase.Entries).Target);
    }

    [Fact]
    public async Task An_empty_folder_that_appears_later_ends_the_complaint()
    {
        using var catalog = Catalog(_time, _folder.PathOf("later"));

        await ChangeAsync(catalog, () =>
        {
            Directory.CreateDirectory(_folder.PathOf("later"));
            _time.Advance(TimeSpan.FromSeconds(3));
            _ = catalog.Current;
        });

        Assert.Empty(catalog.Current.Problems);
    }

    [Fact]
    public async Task A_folder_that_comes_to_be_in_force_is_watched_in_its_turn()
    {
        _folder.Write("one/a.tsv", Iraq);
        var path = _folder.PathOf("one");
        using var catalog = new GlossaryCatalog(() => GlossaryLocation.OfArgument(path), TimeProvider.System, NullLogger<GlossaryCatalog>.Instance);
        await catalog.StartAsync(Token);
        _folder.Write("two/a.tsv", Iraq);
        path = _folder.PathOf("two");
        catalog.Reload();

        await ChangeAsync(catalog, () => _folder.Write("two/b.tsv", "source\ttarget\nSyrie\tSyria\n"));

        Assert.Equal(2, catalog.Current.Termbase.Entries.Length);
    }

    [Fact]
    public void Nothing_is_loaded_any_more_after_the_end()
    {
        _folder.Write("fr-en/a.tsv", Iraq);
        var catalog = Catalog();
        catalog.Dispose();
        _folder.Write("fr-en/b.tsv", "source\ttarget\nSyrie\tSyria\n");

        catalog.Reload();

        Assert.Single(catalog.Current.Termbase.Entries);
    }

    [Fact]
    public async Task A_folder_that_appears_later_is_found()
    {
        using var catalog = Catalog(_time, _folder.PathOf("later"));
        Assert.True(Assert.Single(catalog.Current.Problems).IsError);

        await ChangeAsync(catalog, () =>
        {
            _folder.Write("later/fr-en/a.tsv", Iraq);
            _time.Advance(TimeSpan.FromSeconds(3));
            _ = catalog.Current;
        });

        Assert.Single(catalog.Current.Termbase.Entries);
        Assert.Empty(catalog.Current.Problems);
    }

    [Fact]
    public void A_snapshot_once_taken_stays_as_it_is()
    {
        _folder.Write("fr-en/a.tsv", Iraq);
        using var catalog = Catalog();
        var taken = catalog.Current;

        _folder.Write("fr-en/a.tsv", "");
        catalog.Reload();

        Assert.Single(taken.Termbase.Entries);
        Assert.Empty(catalog.Current.Termbase.Entries);
        Assert.NotEmpty(catalog.Current.Problems);
    }

    [Fact]
    public void Half_a_file_loads_as_far_as_it_goes_and_is_reported()
    {
        var file = _folder.Write("fr-en/a.tsv", Iraq);
        using var catalog = Catalog();

        File.WriteAllText(file, Iraq + "Syrie\tSyria\nLiba");
        catalog.Reload();

        Assert.Equal(2, catalog.Current.Termbase.Entries.Length);
        Assert.Equal(4, Assert.Single(catalog.Current.Problems).Line);
    }

    [Fact]
    public void Added_glossaries_go_before_those_of_the_settings()
    {
        _folder.Write("fr-en/a.tsv", Iraq + "Syrie\tSyria\n");
        var mine = _folder.Write("other/mine.tsv", "source\ttarget\nIrak\tMesopotamia\n");
        using var catalog = Catalog(_time, _folder.PathOf("fr-en"));

        var termbase = catalog.With([mine]).Termbase;

        Assert.Equal(["Mesopotamia", "Syria"], termbase.Match("L'Irak et la Syrie").Select(match => match.Entry.Target));
    }

    [Fact]
    public async Task Many_threads_may_ask_and_reload()
    {
        _folder.Write("fr-en/a.tsv", Iraq);
        using var catalog = Catalog();

        await Parallel.ForAsync(0, 200, Token, (i, _) =>
        {
            if (i % 10 == 0) catalog.Reload();
            Assert.Single(catalog.Current.Termbase.Match("En Irak"));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public async Task Registration_gives_one_catalog_that_starts_with_the_host()
    {
        _folder.Write("fr-en/a.tsv", Iraq);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Glossary:Path", _folder.Root)]).Build();
        await using var services = Services(settings).BuildServiceProvider();

        var catalog = services.GetRequiredService<GlossaryCatalog>();

        Assert.Same(catalog, Assert.Single(services.GetServices<IHostedService>().OfType<GlossaryCatalog>()));
        Assert.Single(catalog.Current.Termbase.Entries);
        Assert.NotNull(services.GetRequiredService<GlossaryCheck>());
    }

    [Fact]
    public void Empty_path_in_the_settings_is_refused()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Glossary:Path", "")]).Build();
        using var services = Services(settings).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<GlossaryCatalog>());
    }

    private static IServiceCollection Services(IConfiguration settings) =>
        new ServiceCollection().AddLogging().AddSingleton<IHostEnvironment>(new FolderEnvironment()).AddGlossaries(settings);

    private GlossaryCatalog Catalog(TimeProvider? time = null, string? path = null) =>
        new(() => GlossaryLocation.OfArgument(path ?? _folder.Root), time ?? _time, NullLogger<GlossaryCatalog>.Instance);

    private static async Task ChangeAsync(GlossaryCatalog catalog, Action change)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = catalog.Changes.RegisterChangeCallback(_ => changed.SetResult(), null);
        change();
        await changed.Task.WaitAsync(TimeSpan.FromSeconds(60), Token);
    }

    /// <summary>A clock that stands still until it is moved; its timers never fire.</summary>
    private sealed class SteppedTime : TimeProvider
    {
        private long _now = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => Interlocked.Add(ref _now, time.Ticks);

        public override long GetTimestamp() => Interlocked.Read(ref _now);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class FolderEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
