namespace Matcher.Service.Tests;

// A clock that stands until it is set. Timers run on the system's clock.
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
