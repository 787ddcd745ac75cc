namespace Matcher.Domain;

/// <summary>What no single field of a service can check alone.</summary>
public static class ServiceChecks
{
    /// <summary>The longest remark, in characters.</summary>
    public const int MaxNoteLength = 200;

    /// <summary>The earliest day allowed; what lies before it is a slip of the pen.</summary>
    public static DateOnly FirstDay { get; } = new(1995, 1, 1);

    /// <summary>Lists everything wrong with a service; empty if it may be stored.</summary>
    /// <param name="service">The record.</param>
    /// <param name="today">The day on which it is recorded.</param>
    public static IReadOnlyList<Violation> Check(ServiceRecord service, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.GivenOn > today || service.GivenOn < FirstDay
            ? [new("given_on", $"was {service.GivenOn:yyyy-MM-dd}; {FirstDay:yyyy-MM-dd} to {today:yyyy-MM-dd} is allowed.")]
            : [];
    }
}
