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

    /// <summary>Reads a pool from its image.</summary>
    /// <param name="path">The image.</param>
    /// <param name="origin">What it has to belong to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PoolImageException">It cannot be used.</exception>
    public static CandidatePool Load(string path, PoolOrigin origin, CancellationToken cancellationToken)
    {
        var columns = new CandidateColumns();
        var pool = PoolFiles.Load(path, origin, columns, CandidateView.Representative(new() { Id = CandidateFacts.Somebody }, origin.Day), cancellationToken);
        return new(columns, LivePool<CandidateView>.Of(columns, pool));
    }

    /// <summary>Saves the pool as an image. No write may go on meanwhile.</summary>
    /// <param name="path">The image.</param>
    /// <param name="origin">What it belongs to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PoolImageException">It cannot be written.</exception>
    public void Save(string path, PoolOrigin origin, CancellationToken cancellationToken) =>
        PoolImage.Save(path, Pool, origin.Write(), Columns.Save, cancellationToken);

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
