namespace Matcher.Text;

/// <summary>What the clause makes of words.</summary>
internal enum Stance
{
    /// <summary>It says them.</summary>
    Said,

    /// <summary>It denies them.</summary>
    Denied,

    /// <summary>It says them of nothing that the post asks.</summary>
    Void,
}
