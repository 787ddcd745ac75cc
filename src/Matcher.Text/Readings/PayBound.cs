namespace Matcher.Text;

/// <summary>What a single amount of pay bounds.</summary>
internal enum PayBound
{
    /// <summary>It is the pay.</summary>
    Exact,

    /// <summary>It is the lower end.</summary>
    AtLeast,

    /// <summary>It is the upper end.</summary>
    AtMost,
}
