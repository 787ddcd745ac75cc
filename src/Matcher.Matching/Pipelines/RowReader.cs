using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Reads ranked rows of the pool back as matches, from the records.</summary>
/// <param name="snapshot">The snapshot that the pool belongs to.</param>
/// <param name="pool">The pool.</param>
/// <param name="pairOf">The asking side with the row of an id.</param>
internal sealed class RowReader(MatchSnapshot snapshot, Pool pool, Func<string, Pair> pairOf)
{
    private readonly MatchBuilder _builder = new(snapshot);

    /// <summary>Reads people for a post.</summary>
    public static RowReader OfPeople(MatchSnapshot snapshot, PostView post, bool usePriors) =>
        new(snapshot, snapshot.Pool.Pool, id => snapshot.Pair(post, snapshot.FindPerson(new CandidateId(id)) ?? throw new InvalidOperationException("The pool has a row of somebody whom the store's version does not have."), usePriors));

    /// <summary>Reads posts for a person.</summary>
    public static RowReader OfPosts(MatchSnapshot snapshot, CandidateView candidate, bool usePriors) =>
        new(snapshot, snapshot.PostPool.Pool, id => snapshot.Pair(snapshot.FindView(new PostId(id))!, candidate, usePriors));

    /// <summary>The matches of a page, and whether the scan found more; a row that only tells so is not read.</summary>
    /// <exception cref="InvalidOperationException">As for <see cref="Read"/>.</exception>
    public (List<(Match Match, RankKey Key)> Page, bool HasMore) ReadPage(ScanResult found, int count) =>
        (Read(found.Best[..Math.Min(count, found.Best.Length)]), found.Best.Length > count);

    /// <summary>The id of a row.</summary>
    public string IdOf(RankedRow row) => pool.IdOf(row);

    /// <summary>The matches of some rows, in their order.</summary>
    /// <exception cref="InvalidOperationException">The columns gave a score that is not the sum of the parts; such a list must not be shown.</exception>
    public List<(Match Match, RankKey Key)> Read(ReadOnlySpan<RankedRow> rows)
    {
        var matches = new List<(Match, RankKey)>(rows.Length);
        foreach (var row in rows)
        {
            var id = pool.IdOf(row);
            var match = _builder.Build(pairOf(id));
            if (match.Score != row.Score)
                throw new InvalidOperationException($"The pool gave a pair {row.Score} units, its parts add up to {match.Score}.");
            matches.Add((match, new RankKey(row.Score, row.Priority, row.Hash, id)));
        }

        return matches;
    }
}
