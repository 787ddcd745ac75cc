namespace Matcher.Matching;

/// <summary>Why a recorded outcome is not training data. Of several reasons the first counts.</summary>
public enum LeftOut
{
    /// <summary>It was taken back.</summary>
    TakenBack,

    /// <summary>The person has not agreed to research and training, or withdrew.</summary>
    NoConsent,

    /// <summary>No list stands behind the pair: how it came about, and so what it stands for, is not known. Placements made before there were lists are such pairs.</summary>
    NoList,

    /// <summary>What becomes of the pair is still open.</summary>
    TooRecent,

    /// <summary>The pair ended for a reason that says nothing about it: the post was filled, or the person had reasons of their own.</summary>
    NotAboutThePair,
}
