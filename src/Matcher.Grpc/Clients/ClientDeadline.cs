namespace Matcher.Grpc;

// The one token of a call, and who cancelled it.
internal sealed class ClientDeadline : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly ITimer? _timer;
    private readonly CancellationTokenRegistration _callerCancelled;
    private volatile bool _passed;
    private volatile bool _cancelled;

    public ClientDeadline(TimeProvider clock, CallOptions options)
    {
        if (options.Deadline is { } deadline && deadline < DateTime.MaxValue)
        {
            DateTime utc = deadline.Kind == DateTimeKind.Local ? deadline.ToUniversalTime() : deadline;
            TimeSpan left = utc - clock.GetUtcNow().UtcDateTime;
            Timeout = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            if (left <= TimeSpan.Zero)
                Pass();
            else if (left.TotalMilliseconds < uint.MaxValue - 1)
                _timer = clock.CreateTimer(_ => Pass(), null, left, System.Threading.Timeout.InfiniteTimeSpan);
        }

        _callerCancelled = options.CancellationToken.Register(Cancel);
    }

    public TimeSpan? Timeout { get; }

    public CancellationToken Token => _source.Token;

    public bool Passed => _passed;

    public bool Cancelled => _cancelled && !_passed;

    public void Cancel()
    {
        _cancelled = true;
        _source.Cancel();
    }

    // The call has ended: nothing may wait for it any longer.
    public void Close()
    {
        _timer?.Dispose();
        _source.Cancel();
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _callerCancelled.Dispose();
    }

    private void Pass()
    {
        _passed = !_cancelled;
        _source.Cancel();
    }
}
