namespace Matcher.Text;

/// <summary>Conditions and offers that are read from words, beside demands, exposures and provisions.</summary>
public enum PostCondition
{
    /// <summary>Where the work is done; the value is a <see cref="Domain.WorkMode"/>.</summary>
    WorkMode,

    /// <summary>Social insurance; the value is an <see cref="Domain.InsuranceCover"/>.</summary>
    Insurance,

    /// <summary>Hours a week; the value is their number.</summary>
    Hours,

    /// <summary>Night shifts; 1 if there are, 0 if it is said that there are none.</summary>
    Night,

    /// <summary>The person may choose the hours; 1 if so.</summary>
    Flexible,

    /// <summary>A guaranteed base of the pay; 1 if there is one, 0 if it is said that there is none.</summary>
    Base,

    /// <summary>An offer; the value is a <see cref="PostOffer"/>.</summary>
    Offer,
}
