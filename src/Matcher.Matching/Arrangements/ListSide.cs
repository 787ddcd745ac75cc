using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A list as its scores order it: what an arrangement is laid over.</summary>
/// <param name="snapshot">The snapshot.</param>
internal abstract class ListSide(MatchSnapshot snapshot)
{
    /// <summary>Reads rows back as matches.</summary>
    public abstract RowReader Reader { get; }

    /// <summary>Scans the list. The answer belongs to the next question afterwards.</summary>
    public abstract T Ask<T>(ScanRequest request, Func<ListCounts, ScanResult, T> read, CancellationToken cancellationToken);

    /// <summary>The pair of an entry; null if it could not be in the list whatever the gates say.</summary>
    public abstract Pair? PairWith(string entry);

    /// <summary>Why the list is short, and what would lengthen it.</summary>
    public abstract IReadOnlyList<Sentence> Notes(ListCounts counts);

    /// <summary>An entry's match and its key; null if it is not in the list. A pair that a gate keeps out never is.</summary>
    public (Match Match, RankKey Key)? Find(string entry)
    {
        if (PairWith(entry) is not { } pair)
            return null;
        var match = new MatchBuilder(snapshot).Build(pair);
        return match.IsBlocked ? null : (match, Scorer.Key(pair, match.Score, entry));
    }

    /// <summary>The rank by score of an entry that is in the list, from 1.</summary>
    /// <remarks>Cost: a scan that lists nothing.</remarks>
    public long RankOf(RankKey key, CancellationToken cancellationToken) => Ask(new ScanRequest(0, 0, key), (_, found) => found.Before, cancellationToken);
}
