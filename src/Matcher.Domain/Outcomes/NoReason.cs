namespace Matcher.Domain;

/// <summary>Why a pair went no further. Health is not among the reasons: nobody is asked for it.</summary>
public enum NoReason
{
    /// <summary>What the person needs was not arranged.</summary>
    AccessNotArranged,

    /// <summary>Too far, or no way to get there.</summary>
    Distance,

    /// <summary>The pay.</summary>
    Pay,

    /// <summary>Hours or shifts.</summary>
    Hours,

    /// <summary>Skills, education or licences.</summary>
    Skills,

    /// <summary>The other side did not answer.</summary>
    NoAnswer,

    /// <summary>Somebody else has the post, or it is offered no more.</summary>
    PostFilled,

    /// <summary>The person's own reasons, which are not asked for.</summary>
    OwnReasons,

    /// <summary>Another reason, which a text may name.</summary>
    Other,
}
