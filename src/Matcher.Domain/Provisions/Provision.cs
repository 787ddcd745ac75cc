namespace Matcher.Domain;

/// <summary>What a workplace offers, can arrange or refuses, as of a day.</summary>
/// <remarks>Invariant: a tier goes with <see cref="ProvisionState.Arrangeable"/> and with nothing else.</remarks>
public sealed record Provision
{
    /// <summary>Days after which a provision that nobody confirmed again counts as unknown, unless configured otherwise.</summary>
    public const int DefaultMaxAgeDays = 365;

    /// <summary>Makes a provision.</summary>
    /// <exception cref="ArgumentException">The tier does not go with the state.</exception>
    public Provision(ProvisionKind kind, ProvisionState state, AccommodationTier? tier, FactSource source, DateOnly date)
    {
        if (state == ProvisionState.Arrangeable != tier is not null)
            throw new ArgumentException($"State {state} was given tier '{tier}'; a tier is required for Arrangeable and not allowed otherwise.", nameof(tier));
        Kind = kind;
        State = state;
        Tier = tier;
        Source = source;
        Date = date;
    }

    /// <summary>What it is.</summary>
    public ProvisionKind Kind { get; }

    /// <summary>Whether it is there.</summary>
    public ProvisionState State { get; }

    /// <summary>The effort, if it can be arranged.</summary>
    public AccommodationTier? Tier { get; }

    /// <summary>Who says so.</summary>
    public FactSource Source { get; }

    /// <summary>The day on which it was said or checked.</summary>
    public DateOnly Date { get; }

    /// <summary>The words of the post that it was read from; null if somebody gave it.</summary>
    public string? Words { get; init; }

    /// <summary>Whether it was read from the post's own words.</summary>
    public bool IsRead => Source == FactSource.Stated && Words is not null;

    /// <summary>Tells whether the fact is too old on <paramref name="day"/>; exactly <paramref name="maxAgeDays"/> days is not.</summary>
    public bool IsStaleOn(DateOnly day, int maxAgeDays) => day.DayNumber - Date.DayNumber > maxAgeDays;
}
