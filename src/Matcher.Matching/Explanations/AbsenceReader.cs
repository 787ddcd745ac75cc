using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Finds out why a person does not see a post. Ranks are counted by a scan of the pool, not by listing it.</summary>
internal sealed class AbsenceReader(MatchSnapshot snapshot, CandidateView candidate)
{
    private const int MostLines = 5;

    public Absence Read(PostView post, int pageSize, CancellationToken cancellationToken)
    {
        var pair = snapshot.Pair(post, candidate, usePriors: true);
        var match = new MatchBuilder(snapshot).Build(pair);
        var dealtWith = snapshot.ListDealtWith(candidate.Candidate.Id).ToHashSet();
        var isDealtWith = dealtWith.Contains(post.Post.Id);
        if (match.IsBlocked || isDealtWith)
            return Left(match, isDealtWith);
        var id = candidate.Candidate.Id;
        if (snapshot.Counsel.ListOpenReviews(id).Any(review => review.Post is null || review.Post == post.Post.Id))
            return HeldBack(match, AbsenceReason.UnderReview, PersonWords.UnderReview);
        var arranged = snapshot.Counsel.FindArrangement(ListName.Of(id)).Entries.FirstOrDefault(entry => entry.Id == post.Post.Id.Value);
        var absence = arranged?.Placing == Placing.Hidden
            ? HeldBack(match, AbsenceReason.Hidden, PersonWords.Hidden)
            : Rank(pair, match, dealtWith, pageSize, cancellationToken);
        return absence with { Arranged = arranged };
    }

    private Absence Rank(Pair pair, Match match, HashSet<PostId> dealtWith, int pageSize, CancellationToken cancellationToken)
    {
        var post = pair.Post;
        var key = Scorer.Key(pair, match.Score, post.Post.Id.Value);
        var (rank, total, last) = Find(key, dealtWith, pageSize, cancellationToken);
        if (last is not { } lastKey)
        {
            return new Absence
            {
                Match = match, Reason = AbsenceReason.Shown, Blocks = [], IsDealtWith = false, Rank = rank, Total = total,
                Lines = [new(PersonLineKind.Summary, PersonWords.Shown)],
            };
        }

        var lastShown = new MatchBuilder(snapshot).Build(snapshot.Pair(snapshot.FindView(new PostId(lastKey.Id))!, candidate, usePriors: true));
        if (lastShown.Score != lastKey.Score)
            throw new InvalidOperationException($"The pool gave a pair {lastKey.Score} units, its parts add up to {lastShown.Score}.");
        return Behind(match, lastShown, rank, total, Tie(key, lastKey));
    }

    private static Absence Left(Match match, bool isDealtWith) => new()
    {
        Match = match,
        Reason = match.IsBlocked ? AbsenceReason.Blocked : AbsenceReason.DealtWith,
        Blocks = BlockStages.Order(match.Blocks),
        IsDealtWith = isDealtWith,
        Lines =
        [
            new(PersonLineKind.Summary, match.IsBlocked ? PersonWords.Of(match.Band, isBlocked: true) : PersonWords.DealtWith),
            .. PersonReader.Blocks(match),
        ],
    };

    private static Absence HeldBack(Match match, AbsenceReason reason, Sentence sentence) => new()
    {
        Match = match, Reason = reason, Blocks = [], IsDealtWith = false, Lines = [new(PersonLineKind.Summary, sentence)],
    };

    private static Absence Behind(Match match, Match lastShown, long rank, long total, TieRule? tie)
    {
        PartDifference[] differences =
        [
            .. match.Parts.Zip(lastShown.Parts, (own, other) => new PartDifference(own.Points - other.Points, own, other))
                .Where(one => one.Points != 0).OrderBy(one => one.Points),
        ];
        return new Absence
        {
            Match = match,
            Reason = AbsenceReason.RankedLower,
            Blocks = [],
            IsDealtWith = false,
            Rank = rank,
            Total = total,
            LastShown = lastShown,
            Differences = differences,
            Tie = tie,
            Lines = [new(PersonLineKind.Summary, tie is null ? PersonWords.RankedLower : PersonWords.Tied), .. PersonReader.Read(differences).Take(MostLines)],
        };
    }

    /// <summary>The rank of a key, how many posts may be listed, and the last key of the page if the rank lies behind it.</summary>
    private (long Rank, long Total, RankKey? Last) Find(RankKey key, HashSet<PostId> dealtWith, int pageSize, CancellationToken cancellationToken)
    {
        var (rank, total, last) = snapshot.PostPool.Ask(snapshot, candidate, dealtWith, new ScanRequest(pageSize), (_, found) =>
        {
            for (var i = 0; i < found.Best.Length; i++)
            {
                if (found.Best[i].Hash == key.Hash && snapshot.PostPool.Pool.IdOf(found.Best[i]) == key.Id)
                    return (i + 1L, found.Listed, (RankKey?)null);
            }

            var row = found.Best[^1];
            return (0L, found.Listed, new RankKey(row.Score, row.Priority, row.Hash, snapshot.PostPool.Pool.IdOf(row)));
        }, cancellationToken);
        // The row itself counts among those up to its key.
        return last is null ? (rank, total, last)
            : (snapshot.PostPool.Ask(snapshot, candidate, dealtWith, new ScanRequest(0, 0, key), (_, found) => found.Before, cancellationToken), total, last);
    }

    private static TieRule? Tie(RankKey key, RankKey last) => key.Score != last.Score ? null
        : key.Priority != last.Priority ? TieRule.Priority
        : key.Hash != last.Hash ? TieRule.Lot : TieRule.Id;
}
