namespace Matcher.Domain;

/// <summary>
/// A step on a <see cref="FunctionAxis"/>: what a task asks, or the most that a person can do with their own aids.
/// </summary>
/// <remarks>Range 0 (nothing) to 3 (most).</remarks>
public readonly record struct Level : IComparable<Level>
{
    /// <summary>The highest level.</summary>
    public const int Max = 3;

    /// <summary>Makes a level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 0 to 3.</exception>
    public Level(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Max);
        Value = value;
    }

    /// <summary>The step, 0 to 3.</summary>
    public int Value { get; }

    /// <inheritdoc/>
    public int CompareTo(Level other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Compares two levels.</summary>
    public static bool operator <(Level left, Level right) => left.Value < right.Value;

    /// <summary>Compares two levels.</summary>
    public static bool operator >(Level left, Level right) => left.Value > right.Value;

    /// <summary>Compares two levels.</summary>
    public static bool operator <=(Level left, Level right) => left.Value <= right.Value;

    /// <summary>Compares two levels.</summary>
    public static bool operator >=(Level left, Level right) => left.Value >= right.Value;
}
