using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Matcher.Tests;

// Keeps what the gRPC server logged and lets a test wait for an event instead of sleeping.
internal sealed class LogRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> _events = new();

    public Task<string> Event(int id) => Slot(id).Task;

    public ILogger CreateLogger(string categoryName) =>
        categoryName == "Matcher.Grpc.Server" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Slot(eventId.Id).TrySetResult(formatter(state, exception));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }

    private TaskCompletionSource<string> Slot(int id) => _events.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
