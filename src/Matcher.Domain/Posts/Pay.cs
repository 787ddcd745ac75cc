namespace Matcher.Domain;

/// <summary>Pay as offered, in yuan per period.</summary>
/// <remarks>Invariant: at least one end is given, neither is negative, and the lower does not exceed the upper.</remarks>
public sealed record Pay
{
    /// <summary>Working hours that turn an hourly into a monthly amount: 21.75 days of 8 hours (人社部发〔2025〕2号 counts 20.67 working days for attendance; 21.75 is the pay divisor).</summary>
    public const decimal HoursPerMonth = 174m;

    /// <summary>Days that turn a daily into a monthly amount.</summary>
    public const decimal DaysPerMonth = 21.75m;

    /// <summary>Makes an offer of pay.</summary>
    /// <exception cref="ArgumentException">Both ends are missing, one is negative, or they are in the wrong order.</exception>
    public Pay(decimal? min, decimal? max, PayPeriod period, bool? hasGuaranteedBase = null)
    {
        if (min is null && max is null)
            throw new ArgumentException("Pay needs a lower or an upper end.", nameof(min));
        if (min < 0 || max < 0)
            throw new ArgumentException($"Pay was {min} to {max}; an amount of 0 or more is allowed.", nameof(min));
        if (min > max)
            throw new ArgumentException($"Pay was {min} to {max}; the lower end must not exceed the upper.", nameof(min));
        Min = min;
        Max = max;
        Period = period;
        HasGuaranteedBase = hasGuaranteedBase;
    }

    /// <summary>The lower end, yuan per period.</summary>
    public decimal? Min { get; }

    /// <summary>The upper end, yuan per period.</summary>
    public decimal? Max { get; }

    /// <summary>The period.</summary>
    public PayPeriod Period { get; }

    /// <summary>Whether a base is guaranteed whatever the output; null if nobody said.</summary>
    public bool? HasGuaranteedBase { get; }

    /// <summary>The lower end in whole yuan a month, rounded down; the upper end where only that is known.</summary>
    public int MonthlyMinYuan => Monthly(Min ?? Max!.Value);

    /// <summary>The upper end in whole yuan a month, rounded down; the lower end where only that is known.</summary>
    public int MonthlyMaxYuan => Monthly(Max ?? Min!.Value);

    private int Monthly(decimal amount) => (int)Math.Min(int.MaxValue, Math.Floor(Period switch
    {
        PayPeriod.Hour => amount * HoursPerMonth,
        PayPeriod.Day => amount * DaysPerMonth,
        PayPeriod.Year => amount / 12m,
        _ => amount,
    }));
}
