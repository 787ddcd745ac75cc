using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Answers the questions of the three kinds of users from a snapshot.</summary>
public static class Matchmaker
{
    /// <summary>Whom should the employer meet, for counsellors; null if there is no such post.</summary>
    public static MatchList? Shortlist(MatchSnapshot snapshot, PostId post, ListRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.FindView(post) is not { } view)
            return null;
        return snapshot.Pool.Ask(snapshot, view, usePriors: true, onlyShownTo: false, Request(page, snapshot.Settings.NearMissCount), (question, found) =>
        {
            var counts = question.Counts(found);
            return List(snapshot, counts, found, RowReader.OfPeople(snapshot, view, usePriors: true), page.Count, ListNotes.ForShortlist(counts, view, snapshot));
        }, cancellationToken);
    }

    /// <summary>Whom should the employer meet, for a fair; null if there is no such fair or the post is not offered there.</summary>
    /// <remarks>
    /// Type and grade have no part in it: pairs are ordered by the score without type priors, because an order that moved with
    /// them could be read back into a type. People who have not agreed to be shown to the post's employer are only counted.
    /// </remarks>
    public static FairShortlist? ShortlistForFair(MatchSnapshot snapshot, FairId fair, PostId post, ListRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.FindFair(fair)?.Posts.Contains(post) != true || snapshot.FindView(post) is not { } view)
            return null;
        return new FairScan(snapshot, fair, view, page).Run(cancellationToken);
    }

    /// <summary>
    /// Which posts a person should see; null if no such person agreed to be matched. Posts that the person has seen or dealt with, by
    /// their recorded outcomes, do not come back and are not counted.
    /// </summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="exclude">Further posts that are to be left out, for callers who record no outcomes.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static MatchList? Recommend(MatchSnapshot snapshot, CandidateId candidate, IReadOnlySet<PostId> exclude, ListRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(exclude);
        if (snapshot.FindPerson(candidate) is not { } view)
            return null;
        var leftOut = new HashSet<PostId>(exclude);
        leftOut.UnionWith(snapshot.ListDealtWith(candidate));
        return snapshot.PostPool.Ask(snapshot, view, leftOut, Request(page, snapshot.Settings.NearMissCount), (question, found) =>
        {
            var counts = question.Counts(found);
            return List(snapshot, counts, found, RowReader.OfPosts(snapshot, view, usePriors: true), page.Count, ListNotes.ForRecommendation(counts, leftOut.Count));
        }, cancellationToken);
    }

    /// <summary>Open posts, the same for everybody: newest first, then by id.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="exclude">Posts that do not come back.</param>
    /// <param name="count">The most posts, 1 or more.</param>
    /// <param name="after">Where the page before ended, whether or not that post is still there; null for the first page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PublicList ListPublic(MatchSnapshot snapshot, IReadOnlySet<PostId> exclude, int count, PublicPosition? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(exclude);
        cancellationToken.ThrowIfCancellationRequested();
        var list = new PublicOrder(snapshot, exclude, after);
        var posts = list.Take(count).Select(index => snapshot.Posts.At(index).Post).ToList();
        return new PublicList(posts, list.Before + 1, snapshot.PostCount, list.Before + posts.Count < list.Open, snapshot.Versions);
    }

    /// <summary>Why a pair matches or does not; null if there is no such post or nobody of that id agreed to be matched.</summary>
    public static Match? Explain(MatchSnapshot snapshot, PostId post, CandidateId candidate)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.FindView(post) is { } postView && snapshot.FindPerson(candidate) is { } candidateView
            ? new MatchBuilder(snapshot).Build(snapshot.Pair(postView, candidateView, usePriors: true))
            : null;
    }

    /// <summary>One more than the page asks for tells whether there is another page.</summary>
    internal static ScanRequest Request(ListRequest page, int nearMisses) => new(page.Count + 1, nearMisses, page.After);

    private static MatchList List(MatchSnapshot snapshot, ListCounts counts, ScanResult found, RowReader reader, int pageCount, IReadOnlyList<Sentence> notes)
    {
        var (best, hasMore) = reader.ReadPage(found, pageCount);
        return new()
        {
            Matches = [.. best.Select((ranked, i) => new RankedMatch(found.Before + i + 1, ranked.Match, ranked.Key))],
            Considered = counts.Considered,
            Removed = counts.Removed,
            Gates = counts.Gates,
            NearMisses = [.. reader.Read(found.NearMisses).Select(ranked => ranked.Match)],
            Notes = notes,
            HasMore = hasMore,
            Versions = snapshot.Versions,
        };
    }
}
