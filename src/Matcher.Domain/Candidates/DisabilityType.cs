namespace Matcher.Domain;

/// <summary>
/// The seven types on the certificate. Used in rules of law that name them, as a prior for functions that nobody has assessed,
/// and in fairness measurement; nowhere else. Source: GB/T 26341-2010. The values are the certificate's digits.
/// </summary>
public enum DisabilityType
{
    /// <summary>视力.</summary>
    Visual = 1,

    /// <summary>听力.</summary>
    Hearing = 2,

    /// <summary>言语.</summary>
    Speech = 3,

    /// <summary>肢体.</summary>
    Limb = 4,

    /// <summary>智力.</summary>
    Intellectual = 5,

    /// <summary>精神.</summary>
    Mental = 6,

    /// <summary>多重.</summary>
    Multiple = 7,
}
