namespace Matcher.Cli;

/// <summary>A clock that starts at noon of the sample's reference day: the sample's posts are open then, whenever the demo runs.</summary>
internal sealed class SampleClock(DateOnly day) : TimeProvider
{
    private readonly DateTimeOffset _start = new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(8));
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => (_start + System.GetElapsedTime(_started)).ToUniversalTime();
}
