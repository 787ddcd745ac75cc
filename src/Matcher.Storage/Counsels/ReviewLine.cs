using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Storage;

/// <summary>A row of the table of reviews.</summary>
internal sealed record ReviewLine
{
    public long Number { get; init; }

    public required string Id { get; init; }

    public required string CandidateId { get; init; }

    public string? PostId { get; init; }

    public bool IsByPerson { get; init; }

    public required string RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    public string? Why { get; init; }

    public required string Model { get; init; }

    public long StoreVersion { get; init; }

    public string? SignedOffAt { get; init; }

    public string? SignedOffBy { get; init; }

    public string? Decision { get; init; }

    public string? SignedOffWhy { get; init; }

    public static ReviewLine Of(Review review) => new()
    {
        Id = review.Id.Value,
        CandidateId = review.Candidate.Value,
        PostId = review.Post?.Value,
        IsByPerson = review.IsByPerson,
        RequestedAt = Text(review.Requested.At),
        RequestedBy = review.Requested.By,
        Why = review.Why,
        Model = review.Model,
        StoreVersion = review.StoreVersion,
        SignedOffAt = review.SignedOff is { } signed ? Text(signed.Made.At) : null,
        SignedOffBy = review.SignedOff?.Made.By,
        Decision = review.SignedOff is { } end ? Vocabulary<ReviewDecision>.Of(end.Decision) : null,
        SignedOffWhy = review.SignedOff?.Why,
    };

    public NumberedReview Read(IReadOnlyList<FrozenEntry> frozen) => new(Number, new Review
    {
        Id = new ReviewId(Id),
        Candidate = new CandidateId(CandidateId),
        Post = PostId is null ? null : new PostId(PostId),
        IsByPerson = IsByPerson,
        Requested = new Recording(Instant(RequestedAt), RequestedBy),
        Why = Why,
        Frozen = frozen,
        Model = Model,
        StoreVersion = StoreVersion,
        SignedOff = SignedOffAt is null ? null : new SignOff(new Recording(Instant(SignedOffAt), SignedOffBy!), Vocabulary<ReviewDecision>.Parse(Decision!), SignedOffWhy!),
    });

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
