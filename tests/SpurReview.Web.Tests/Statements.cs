using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SpurReview.Web.Tests;

/// <summary>Every statement sent to PostgreSQL, begin and commit among them, as Npgsql's own log tells them.</summary>
public sealed class Statements : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _sent = new();

    public IReadOnlyList<string> Sent => [.. _sent];

    public void Clear() => _sent.Clear();

    public ILogger CreateLogger(string categoryName) => categoryName is "Npgsql.Command" or "Npgsql.Transaction" ? this : Deaf.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (eventId.Name is "CommandExecutionCompleted" or "BatchExecutionCompleted" or "StartedTransaction" or "CommittedTransaction")
            _sent.Enqueue(formatter(state, exception));
    }

    public void Dispose() { }

    private sealed class Deaf : ILogger
    {
        public static Deaf Instance { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => false;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) { }
    }
}
