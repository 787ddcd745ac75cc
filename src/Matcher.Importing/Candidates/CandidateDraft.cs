using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>A candidate while the row is read.</summary>
/// <param name="now">The time of the import: of facts and consents for which the file gives none.</param>
internal sealed class CandidateDraft(DateTimeOffset now)
{
    public Candidate Candidate { get; set; } = new() { Id = default };

    public DateTimeOffset Now => now;

    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>The day of the assessment; null if the file does not say.</summary>
    public DateOnly? AssessedOn { get; set; }

    /// <summary>The certificate's number as it stands in the row; never kept.</summary>
    public string? Certificate { get; set; }

    /// <summary>Whether the person agreed that the number is used; null if the file does not say.</summary>
    public bool? MayUseCertificate { get; set; }

    public void Wish(Func<Wishes, Wishes> change) => Candidate = Candidate with { Wishes = change(Candidate.Wishes) };

    /// <summary>Puts together what stood in several columns.</summary>
    public Candidate Finish() => AssessedOn is not { } date ? Candidate : Candidate with
    {
        Functions = [.. Candidate.Functions.Select(function => function with { AssessedOn = date })],
    };
}
