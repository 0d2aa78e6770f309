using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>Keeps the text of every line that is logged.</summary>
internal sealed class LineLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Written { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Written.Enqueue(formatter(state, exception));

    public void Dispose()
    {
    }
}
