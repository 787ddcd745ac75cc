namespace Matcher.Matching;

/// <summary>Why a person does not see a post; the first that holds.</summary>
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
}
