namespace Matcher.Domain;

/// <summary>One consent, for one purpose and, if it is to be shown, for one employer.</summary>
public sealed record Consent
{
    /// <summary>Makes a consent.</summary>
    /// <exception cref="ArgumentException">An employer is missing for <see cref="ConsentPurpose.ShareWithEmployer"/> or given for another purpose, or the withdrawal precedes the grant.</exception>
    public Consent(ConsentPurpose purpose, EmployerId? employer, LegalBasis basis, DateTimeOffset grantedAt, DateTimeOffset? withdrawnAt = null)
    {
        if (purpose == ConsentPurpose.ShareWithEmployer != employer is not null)
            throw new ArgumentException($"Purpose {purpose} was given employer '{employer}'; an employer is required for ShareWithEmployer and not allowed otherwise.", nameof(employer));
        if (withdrawnAt < grantedAt)
            throw new ArgumentException($"Withdrawn at {withdrawnAt:O} before granted at {grantedAt:O}.", nameof(withdrawnAt));
        Purpose = purpose;
        Employer = employer;
        Basis = basis;
        GrantedAt = grantedAt;
        WithdrawnAt = withdrawnAt;
    }

    /// <summary>What it is for.</summary>
    public ConsentPurpose Purpose { get; }

    /// <summary>To whom the person may be shown.</summary>
    public EmployerId? Employer { get; }

    /// <summary>Why it is lawful.</summary>
    public LegalBasis Basis { get; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset GrantedAt { get; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; }

    /// <summary>Tells whether it holds.</summary>
    public bool IsInForce => WithdrawnAt is null;
}
