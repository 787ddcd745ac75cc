using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Everybody who agreed to be matched, as columns; what shortlists are made from.</summary>
internal sealed class CandidatePool
{
    private readonly LivePool<CandidateView> _live;

    private CandidatePool(CandidateColumns columns, LivePool<CandidateView> live) => (Columns, _live) = (columns, live);

    public CandidateColumns Columns { get; }

    public Pool Pool => _live.Pool;

    public static CandidatePool Build(IEnumerable<CandidateView> candidates)
    {
        var columns = new CandidateColumns();
        return new(columns, LivePool<CandidateView>.Build(columns, candidates.OrderBy(candidate => PlaceView.OrderOf(candidate.Place))));
    }

    /// <summary>The pool with some people put in or replaced and others taken out.</summary>
    /// <param name="put">The people put in.</param>
    /// <param name="removed">The people taken out.</param>
    /// <param name="all">Everybody after the change; read only if this pool is not the writer's last one.</param>
    public CandidatePool With(IReadOnlyList<CandidateView> put, IReadOnlyList<CandidateView> removed, IEnumerable<CandidateView> all)
    {
        if (put.Count + removed.Count == 0)
            return this;
        return _live.With(put, [.. removed.Select(candidate => (candidate.Candidate.Id.Value, candidate.Hash))]) is { } live ? new(Columns, live) : Build(all);
    }

    /// <summary>Puts a post to everybody.</summary>
    /// <typeparam name="T">What is made of the answer.</typeparam>
    /// <param name="snapshot">The snapshot that the pool belongs to.</param>
    /// <param name="post">The post.</param>
    /// <param name="usePriors">Whether type priors may speak.</param>
    /// <param name="onlyShownTo">Lists only people who agreed to be shown to the post's employer; counts still cover everybody.</param>
    /// <param name="request">How much is wanted.</param>
    /// <param name="read">Reads the answer, which belongs to the next question afterwards.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public T Ask<T>(MatchSnapshot snapshot, PostView post, bool usePriors, bool onlyShownTo, ScanRequest request, Func<PostQuestion, ScanResult, T> read, CancellationToken cancellationToken) =>
        _live.Lend(tools =>
        {
            var question = new PostQuestion(Columns, tools.Query);
            question.Ask(snapshot.Scorer.Model, snapshot.Rules, snapshot.Versions.Day, post, usePriors);
            if (onlyShownTo)
                tools.Query.Listed = (Columns.IndexOf(Columns.ShownTo), post.Post.Employer is { } employer ? Columns.ShownTo.Find(employer.Value) : -1);
            tools.Scan.Run(Pool, tools.Query, request, tools.Result, cancellationToken);
            return read(question, tools.Result);
        });
}
