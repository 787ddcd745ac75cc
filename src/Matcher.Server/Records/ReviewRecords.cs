using Matcher.Domain;

namespace Matcher.Server;

// Reviews as the contract writes them.
internal static class ReviewRecords
{
    // Whoever asked through a portal is told what became of it, not what the result was made of.
    public static V1.Review Write(Review review, bool isStaff)
    {
        var wire = new V1.Review
        {
            ReviewId = review.Id.Value,
            CandidateId = review.Candidate.Value,
            PostId = review.Post?.Value ?? "",
            State = review.SignedOff is null ? V1.ReviewState.UnderReview : V1.ReviewState.SignedOff,
            ByPerson = review.IsByPerson,
            RequestedAt = Dates.Write(review.Requested.At),
            RequestedBy = review.Requested.By,
            Why = review.Why ?? "",
            SignedOffAt = Dates.Write(review.SignedOff?.Made.At),
            Decision = Words<V1.ReviewDecision, ReviewDecision>.Write(review.SignedOff?.Decision),
            DecisionWhy = review.SignedOff?.Why ?? "",
        };
        if (!isStaff)
            return wire;
        wire.SignedOffBy = review.SignedOff?.Made.By ?? "";
        wire.FrozenVersions = Versions(review);
        wire.Frozen.AddRange(review.Frozen.Select(Write));
        return wire;
    }

    public static V1.Versions Versions(Review review) => new() { Model = review.Model, Store = review.StoreVersion };

    private static V1.FrozenEntry Write(FrozenEntry entry)
    {
        var wire = new V1.FrozenEntry { PostId = entry.Post.Value, Score = entry.Score };
        if (entry.Rank is { } rank)
            wire.Rank = rank;
        if (entry.OriginalRank is { } original)
            wire.OriginalRank = original;
        wire.Gates.AddRange(entry.Gates);
        return wire;
    }
}
