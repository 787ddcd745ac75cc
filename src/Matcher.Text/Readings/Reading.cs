namespace Matcher.Text;

/// <summary>What the text of a field was read as.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract record Reading<T>
    where T : notnull
{
    private Reading()
    {
    }

    /// <summary>A value.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Repair">What had to be assumed or put right to read it.</param>
    public sealed record Read(T Value, ReadingRepair Repair) : Reading<T>;

    /// <summary>The text is understood and leaves the value open, such as 面议 or 若干; the value is unknown.</summary>
    public sealed record Open : Reading<T>;

    /// <summary>The text cannot be taken as a value.</summary>
    /// <param name="Fault">Why not.</param>
    public sealed record Refused(ReadingFault Fault) : Reading<T>;
}
