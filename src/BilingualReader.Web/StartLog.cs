using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BilingualReader.Web;

/// <summary>
/// Holds back what is logged while the app starts, until it has started. When the host logs a failure that
/// <see cref="StartFailure"/> says in one sentence, that sentence is all there is to see; every other failure lets the
/// lines go. Safe for threads.
/// </summary>
internal sealed class StartLog(LoggerFactory inner) : ILoggerFactory
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    private readonly Lock gate = new();
    private List<Action>? held = [];
    private bool isExplained;

    public static void Use(IServiceCollection services)
    {
        services.AddSingleton<LoggerFactory>();
        services.AddSingleton<StartLog>();
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(provider => provider.GetRequiredService<StartLog>()));
    }

    /// <summary>Lets go what is held; from now on everything is logged at once.</summary>
    public void Release()
    {
        lock (gate)
        {
            foreach (var write in held ?? []) write();
            held = null;
        }
    }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new HeldLogger(this, inner.CreateLogger(categoryName), categoryName == Host);

    /// <inheritdoc />
    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    /// <inheritdoc />
    public void Dispose()
    {
        if (!isExplained) Release();
    }

    private void Write(Action write, bool explains)
    {
        lock (gate)
        {
            if (held is not null)
            {
                isExplained |= explains;
                held.Add(write);
                return;
            }
        }

        write();
    }

    private sealed class HeldLogger(StartLog log, ILogger inner, bool isHost) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(() => inner.Log(logLevel, eventId, state, exception, formatter), isHost && exception is not null && StartFailure.Explain(exception) is not null);
    }
}
