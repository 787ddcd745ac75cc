using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>All posts as columns; what recommendations are made from.</summary>
internal sealed class PostPool
{
    private readonly LivePool<PostView> _live;
    private readonly QuestionShelf<CandidateQuestion> _questions;

    private PostPool(PostColumns columns, LivePool<PostView> live, QuestionShelf<CandidateQuestion>? questions = null)
    {
        (Columns, _live) = (columns, live);
        _questions = questions ?? new(() => new(columns, new(columns.Layout)), question => question.Query.Bytes);
    }

    public PostColumns Columns { get; }

    public Pool Pool => _live.Pool;

    /// <summary>Builds the pool.</summary>
    /// <param name="count">How many posts there are.</param>
    /// <param name="at">Makes the view of a post; called twice for each, because all views at once would take many times the pool.</param>
    public static PostPool Build(int count, Func<int, PostView> at)
    {
        var columns = new PostColumns();
        return new(columns, LivePool<PostView>.Build(columns, Enumerable.Range(0, count).OrderBy(index => PlaceView.OrderOf(at(index).Place)).Select(at)));
    }

    /// <summary>The pool with some posts put in or replaced and others taken out; null if it has to be built anew, or had better be.</summary>
    /// <param name="put">Indices of the posts put in.</param>
    /// <param name="removed">Ids and hashes of those taken out.</param>
    /// <param name="at">Makes the view of a post.</param>
    public PostPool? With(IReadOnlyCollection<int> put, IReadOnlyList<(string Id, ulong Hash)> removed, Func<int, PostView> at)
    {
        if (put.Count + removed.Count == 0)
            return this;
        return put.Count <= Pool.Count && _live.With(put.Select(at), removed) is { } live ? new(Columns, live, _questions) : null;
    }

    /// <summary>Lends the question of a person, with the pool that it is put to.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="snapshot">The snapshot that the pool belongs to.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="exclude">Posts that are not in the pool lent.</param>
    /// <param name="read">Reads the question, which belongs to the next one afterwards.</param>
    public T Lend<T>(MatchSnapshot snapshot, CandidateView candidate, IReadOnlySet<PostId> exclude, Func<CandidateQuestion, Pool, T> read) => _questions.Lend(
        new(candidate.Candidate.Id.Value, UsesPriors: true, snapshot.Versions),
        question => question.Ask(snapshot.Scorer.Model, snapshot.Rules, candidate, snapshot.Priors),
        question => read(question, Pool.Without([.. exclude.Select(id => (id.Value, snapshot.HashOf(id)))])));

    /// <summary>Puts a person to every post.</summary>
    /// <typeparam name="T">What is made of the answer.</typeparam>
    /// <param name="snapshot">The snapshot that the pool belongs to.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="exclude">Posts that are neither listed nor counted.</param>
    /// <param name="request">How much is wanted.</param>
    /// <param name="read">Reads the answer, which belongs to the next question afterwards.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public T Ask<T>(MatchSnapshot snapshot, CandidateView candidate, IReadOnlySet<PostId> exclude, ScanRequest request, Func<CandidateQuestion, ScanResult, T> read, CancellationToken cancellationToken) => _questions.Lend(
        new(candidate.Candidate.Id.Value, UsesPriors: true, snapshot.Versions),
        question => question.Ask(snapshot.Scorer.Model, snapshot.Rules, candidate, snapshot.Priors),
        question => _live.Lend(tools =>
        {
            var pool = Pool.Without([.. exclude.Select(id => (id.Value, snapshot.HashOf(id)))]);
            tools.Scan.Run(pool, question.Query, request, tools.Result, cancellationToken);
            return read(question, tools.Result);
        }));
}
