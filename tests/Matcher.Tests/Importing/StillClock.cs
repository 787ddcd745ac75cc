namespace Matcher.Tests;

/// <summary>A clock that moves only when it is told to.</summary>
internal sealed class StillClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
