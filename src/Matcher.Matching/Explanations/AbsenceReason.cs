namespace Matcher.Matching;

/// <summary>Why a person does not see a post; the first that holds of: blocked, dealt with, under review, hidden, and then where it stands.</summary>
public enum AbsenceReason
{
    /// <summary>Something keeps the pair out.</summary>
    Blocked,

    /// <summary>The person has seen or dealt with it, so it does not come back.</summary>
    DealtWith,

    /// <summary>It is shown: it stands on the page asked about.</summary>
    Shown,

    /// <summary>It stands behind the page.</summary>
    RankedLower,

    /// <summary>Staff hid it from the person's list.</summary>
    Hidden,

    /// <summary>The person asked for a human review of the list or of this post, and nobody has signed it off.</summary>
    UnderReview,
}
