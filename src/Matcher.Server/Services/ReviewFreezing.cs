using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Keeps an automated result as it is when a review of it is asked for.
internal static class ReviewFreezing
{
    private static readonly HashSet<PostId> Nothing = [];

    public static Review Freeze(MatchSnapshot snapshot, Review review, bool isStaff, CancellationToken cancellationToken)
    {
        MatchList? list = ArrangedLists.Recommend(snapshot, review.Candidate, Nothing, FrozenEntry.Most, null, cancellationToken);
        if (list is null)
        {
            // For a portal, nobody and somebody who withdrew look alike.
            throw isStaff && snapshot.Knows(review.Candidate) ? Faults.NoConsent(review.Candidate.Value) : Faults.NotFound("Candidate", review.Candidate.Value);
        }

        return review with
        {
            Model = snapshot.Versions.Model,
            StoreVersion = snapshot.Versions.Store,
            Frozen = review.Post is { } post
                ? [Entry(snapshot, review.Candidate, post, list, cancellationToken)]
                : [.. list.Matches.Select(match => new FrozenEntry(match.Match.Post.Id, match.Rank, match.OriginalRank, match.Match.Score, []))],
        };
    }

    // A result is also that the post is not in the list.
    private static FrozenEntry Entry(MatchSnapshot snapshot, CandidateId candidate, PostId post, MatchList list, CancellationToken cancellationToken)
    {
        Match match = Matchmaker.Explain(snapshot, post, candidate) ?? throw Faults.NotFound("Post", post.Value);
        long? original = ArrangedLists.Find(snapshot, ListName.Of(candidate), post.Value, cancellationToken)?.Rank;
        long? shown = list.Matches.FirstOrDefault(one => one.Match.Post.Id == post)?.Rank;
        return new FrozenEntry(post, shown, original, match.Score, [.. match.Blocks.Select(block => block.Gate).Distinct(StringComparer.Ordinal)]);
    }
}
