namespace Matcher.Server;

// The day on which dates are judged. The product's users live in one time zone (UTC+8, without summer time) wherever the service runs.
internal static class ChinaDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);
}
