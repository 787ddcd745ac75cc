namespace Matcher.Domain;

/// <summary>What became of a pair, in the order of the way to work; <see cref="NotPursued"/> ends it.</summary>
public enum OutcomeKind
{
    /// <summary>The person saw the post, or the employer saw the person.</summary>
    Viewed,

    /// <summary>The person applied.</summary>
    Applied,

    /// <summary>They met.</summary>
    Interviewed,

    /// <summary>The employer offered the post.</summary>
    Offered,

    /// <summary>The person began to work.</summary>
    Hired,

    /// <summary>The person was still there after six months.</summary>
    StillThere,

    /// <summary>One side went no further; <see cref="WhyNot"/> says which and why.</summary>
    NotPursued,
}
