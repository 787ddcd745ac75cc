namespace Matcher.Domain;

/// <summary>What somebody did to an automated result.</summary>
public enum ActKind
{
    /// <summary>Moved an entry of a list to a place.</summary>
    Moved,

    /// <summary>Pinned an entry to the head of a list.</summary>
    Pinned,

    /// <summary>Hid an entry of a list.</summary>
    Hidden,

    /// <summary>Took back what had been arranged of an entry.</summary>
    TakenBack,

    /// <summary>Asked for a review.</summary>
    ReviewRequested,

    /// <summary>Signed a review off.</summary>
    ReviewSignedOff,

    /// <summary>Recorded an answer to a question about a post.</summary>
    AnswerRecorded,
}
