using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Lists as staff arranged them. Without an arrangement they are those of <see cref="Matchmaker"/>.</summary>
public static class ArrangedLists
{
    /// <summary>The posts for a person as staff arranged them; null if no such person agreed to be matched.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="exclude">Posts that are to be left out, beside those that the person has seen or dealt with.</param>
    /// <param name="count">The most posts, 1 or more.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static MatchList? Recommend(
        MatchSnapshot snapshot, CandidateId candidate, IReadOnlySet<PostId> exclude, int count, ArrangedPosition? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(exclude);
        return snapshot.FindPerson(candidate) is { } view
            ? Read(snapshot, new PostsSide(snapshot, view, exclude), snapshot.Counsel.FindArrangement(ListName.Of(candidate)), count, after, cancellationToken)
            : null;
    }

    /// <summary>The people for a post as staff arranged them; null if there is no such post.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="post">The post.</param>
    /// <param name="count">The most people, 1 or more.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static MatchList? Shortlist(MatchSnapshot snapshot, PostId post, int count, ArrangedPosition? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.FindView(post) is { } view
            ? Read(snapshot, new PeopleSide(snapshot, view), snapshot.Counsel.FindArrangement(ListName.Of(post)), count, after, cancellationToken)
            : null;
    }

    /// <summary>Where an entry would stand by its score; null if it is not in the list.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="list">The list.</param>
    /// <param name="entry">The listed side.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Cost: a scan that lists nothing.</remarks>
    public static (Match Match, long Rank)? Find(MatchSnapshot snapshot, ListName list, string entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return SideOf(snapshot, list) is { } side && side.Find(entry) is { } found ? (found.Match, side.RankOf(found.Key, cancellationToken)) : null;
    }

    private static ListSide? SideOf(MatchSnapshot snapshot, ListName list)
    {
        if (list.Post is { } post)
            return snapshot.FindView(post) is { } postView ? new PeopleSide(snapshot, postView) : null;
        return snapshot.FindPerson(list.Candidate!.Value) is { } person ? new PostsSide(snapshot, person, new HashSet<PostId>()) : null;
    }

    private static MatchList Read(MatchSnapshot snapshot, ListSide side, Arrangement arrangement, int count, ArrangedPosition? after, CancellationToken cancellationToken) =>
        new ArrangedPage(side, arrangement, count, after).Read(snapshot.Settings.NearMissCount, (counts, found, page, hasMore) => new MatchList
        {
            Matches = page,
            Considered = counts.Considered,
            Removed = counts.Removed,
            Gates = counts.Gates,
            NearMisses = [.. side.Reader.Read(found.NearMisses).Select(ranked => ranked.Match)],
            Notes = side.Notes(counts),
            HasMore = hasMore,
            Versions = snapshot.Versions,
            ArrangementVersion = arrangement.Version,
            Position = after,
        }, cancellationToken);
}
