namespace Matcher.Scoring;

/// <summary>How a pool is scanned. Every path gives the same answer.</summary>
public enum VectorPath
{
    /// <summary>Row by row, exactly; the specification of the others.</summary>
    Scalar,

    /// <summary>16 rows at a time.</summary>
    Bits128,

    /// <summary>32 rows at a time.</summary>
    Bits256,

    /// <summary>64 rows at a time.</summary>
    Bits512,
}
