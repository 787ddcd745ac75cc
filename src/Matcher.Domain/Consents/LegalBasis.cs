namespace Matcher.Domain;

/// <summary>Why the data may be processed. Source: PIPL 13, 37.</summary>
public enum LegalBasis
{
    /// <summary>The person agreed.</summary>
    Consent,

    /// <summary>A federation acts under a duty of law; logged and notified all the same.</summary>
    Statutory,
}
