namespace Matcher.Matching;

/// <summary>What could be changed so that a pair comes into reach or fits better.</summary>
public enum ChangeKind
{
    /// <summary>The employer arranges a provision that it refused.</summary>
    Provision,

    /// <summary>The employer keeps the person away from an exposure.</summary>
    Exposure,

    /// <summary>The employer relaxes the education asked for.</summary>
    Education,

    /// <summary>The employer takes unlawful words out of the post.</summary>
    Wording,

    /// <summary>The person obtains a licence.</summary>
    Licence,

    /// <summary>The person goes farther for work.</summary>
    Radius,

    /// <summary>The person would move to another province.</summary>
    Move,

    /// <summary>The person works more hours a week.</summary>
    Hours,

    /// <summary>The person completes a course.</summary>
    Course,

    /// <summary>The employer lets work that is done partly at home be done there altogether.</summary>
    HomeBased,
}
