using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Finds what would help: which changes bring what into reach, by the gates and tables that rank.</summary>
public static class ChangeFinder
{
    /// <summary>Which changes bring which posts into reach of a person; null if nobody of that id agreed to be matched.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="request">How much is wanted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Posts that the person has seen or dealt with are not counted, as in recommendations.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ChangeReport? ForPerson(MatchSnapshot snapshot, CandidateId candidate, ChangeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.FindPerson(candidate) is not { } view)
            return null;
        return snapshot.PostPool.Lend(snapshot, view, snapshot.ListDealtWith(candidate).ToHashSet(), (question, pool) =>
        {
            var obstacles = Obstacles.Read(question, snapshot.PostPool.Columns, question.Blank.Post, only: null);
            var openings = Openings.Find(obstacles, pool, request.MostChanges, keepsRows: request.BestOfEach > 0, cancellationToken);
            var posts = new OpenedPosts(snapshot, question, pool);
            return Report(snapshot, openings, request, option => request.BestOfEach == 0 ? [] : posts.Best(option, openings.Rows(option), request.BestOfEach, cancellationToken));
        });
    }

    /// <summary>Which change at the workplace brings how many more people into reach of a post (row 53 of the seed inventory); null if there is no such post.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="post">The post.</param>
    /// <param name="request">How much is wanted; nobody is named.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ChangeReport? ForPost(MatchSnapshot snapshot, PostId post, ChangeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.FindView(post) is not { } view)
            return null;
        return snapshot.Pool.Lend(snapshot, view, question =>
        {
            var obstacles = Obstacles.Read(question, snapshot.Pool.Columns, question.Blank.Candidate, ChangeActor.Employer);
            var openings = Openings.Find(obstacles, snapshot.Pool.Pool, request.MostChanges, keepsRows: false, cancellationToken);
            return Report(snapshot, openings, request, _ => []);
        });
    }

    /// <summary>What would help one pair: what brings the post into reach, or, if it is in reach, what raises its score. Null if there is no such post or nobody of that id agreed to be matched.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="post">The post.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="request">How much is wanted.</param>
    public static PairReport? ForPair(MatchSnapshot snapshot, PostId post, CandidateId candidate, ChangeRequest request)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.FindView(post) is not { } postView || snapshot.FindPerson(candidate) is not { } person)
            return null;
        var pair = snapshot.Pair(postView, person, usePriors: true);
        var builder = new MatchBuilder(snapshot);
        var now = builder.Build(pair);
        var obstacle = now.IsBlocked ? Obstacle.Of(Gates.All, pair, now.Blocks, only: null) : null;
        var options = obstacle is null
            ? Improvements.Of(pair).Select(change => new Option(change))
            : obstacle.Alone.Select(change => new Option(change)).Concat(request.MostChanges > 1 ? obstacle.Together : []);
        var sets = options.Select(option => new PairChange([.. option.Changes], builder.Build(option.Apply(pair))))
            .Where(set => now.IsBlocked || set.After.Score > now.Score)
            .OrderBy(set => set.Changes.Count)
            .ThenByDescending(set => set.After.Score)
            .ThenBy(set => string.Join(' ', set.Changes.Select(change => change.Id)), StringComparer.Ordinal)
            .ToList();
        var isUnchangeable = now.Blocks.Any(finding => !Remedies.Of(pair, finding, only: null).Any());
        return new PairReport(now, isUnchangeable, [.. Told(sets, set => set.Changes.Count, request)], ChangeNotes.Of(now, isUnchangeable, sets.Count > 0, request), snapshot.Versions);
    }

    private static ChangeReport Report(MatchSnapshot snapshot, Openings openings, ChangeRequest request, Func<Option, IReadOnlyList<ReachedPost>> best)
    {
        var sorted = openings.All
            .OrderBy(one => one.Option.Count)
            .ThenByDescending(one => one.All)
            .ThenBy(one => one.Option.First.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Option.Second?.Id, StringComparer.Ordinal)
            .ToList();
        var counts = sorted.ToDictionary(one => (one.Option.First.Id, one.Option.Second?.Id), one => one);
        var wider = sorted.SelectMany(one => one.Option.Changes).OfType<WiderRadius>().Distinct().ToList();
        var sets = Told(sorted.Where(one => !IsNeedless(one, counts, wider)), one => one.Option.Count, request)
            .Select(one => new ChangeSet([.. one.Option.Changes], one.All, one.OnlyTogether, best(one.Option)))
            .ToList();
        return new ChangeReport(openings.Considered, openings.InReach, openings.Unchangeable, openings.NeedMore, sets, ChangeNotes.Of(openings, sets.Count > 0, request), snapshot.Versions);
    }

    /// <summary>The first sets of each size.</summary>
    private static IEnumerable<T> Told<T>(IEnumerable<T> sorted, Func<T, int> size, ChangeRequest request) =>
        sorted.GroupBy(size).SelectMany(ofSize => ofSize.Take(request.MostSets));

    /// <summary>A wider radius that opens no more than a narrower one asks for too much.</summary>
    private static bool IsNeedless(Opening one, Dictionary<(string, string?), Opening> counts, List<WiderRadius> radii)
    {
        if (one.Option.Changes.OfType<WiderRadius>().FirstOrDefault() is not { } radius)
            return false;
        var other = one.Option.Changes.FirstOrDefault(change => change != radius);
        return radii.Any(narrower => narrower.Km < radius.Km
            && counts.TryGetValue(KeyOf(other is null ? new Option(narrower) : Option.Of(narrower, other)), out var known) && known.All >= one.All);
    }

    private static (string, string?) KeyOf(Option option) => (option.First.Id, option.Second?.Id);
}
