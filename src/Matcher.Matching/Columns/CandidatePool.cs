using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Everybody who agreed to be matched, as columns; what shortlists are made from.</summary>
internal sealed class CandidatePool
{
    private const int PeopleAtOnce = 4096;

    private readonly LivePool<CandidateView> _live;
    private readonly QuestionShelf<PostQuestion> _questions;

    private CandidatePool(CandidateColumns columns, LivePool<CandidateView> live, QuestionShelf<PostQuestion>? questions = null)
    {
        (Columns, _live) = (columns, live);
        _questions = questions ?? new(() => new(columns, new(columns.Layout)), question => question.Query.Bytes);
    }

    public CandidateColumns Columns { get; }

    public Pool Pool => _live.Pool;

    /// <summary>Builds the pool.</summary>
    /// <param name="candidates">Everybody, each once; read through once, nobody is held.</param>
    public static CandidatePool Build(IEnumerable<CandidateView> candidates)
    {
        var columns = new CandidateColumns();
        return new(columns, LivePool<CandidateView>.BuildFromStream(columns, candidates));
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

    /// <summary>The pool with some people put in or replaced and others taken out; null if it has to be built anew, or had better be.</summary>
    /// <param name="ids">Whom the change is about.</param>
    /// <param name="find">Finds somebody who is in the pool after the change; null if they are not.</param>
    /// <param name="hashOf">The keyed hash of an id.</param>
    public CandidatePool? With(IReadOnlyCollection<CandidateId> ids, Func<CandidateId, CandidateView?> find, Func<CandidateId, ulong> hashOf)
    {
        if (ids.Count == 0)
            return this;
        if (ids.Count > Pool.Count)
            return null;
        var live = _live;
        // Nobody sees what stands between. If reading fails halfway, this pool is the writer's last one no more, and is built anew.
        foreach (var some in ids.Chunk(PeopleAtOnce))
        {
            var (put, removed) = (new List<CandidateView>(), new List<(string, ulong)>());
            foreach (var id in some)
            {
                if (find(id) is { } candidate)
                    put.Add(candidate);
                else
                    removed.Add((id.Value, hashOf(id)));
            }

            if (live.With(put, removed) is not { } next)
                return null;
            live = next;
        }

        return new(Columns, live, _questions);
    }

    /// <summary>Lends the question of a post.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="snapshot">The snapshot that the pool belongs to.</param>
    /// <param name="post">The post.</param>
    /// <param name="read">Reads the question, which belongs to the next one afterwards.</param>
    public T Lend<T>(MatchSnapshot snapshot, PostView post, Func<PostQuestion, T> read) => _questions.Lend(
        new(post.Post.Id.Value, UsesPriors: true, snapshot.Versions),
        question => question.Ask(snapshot.Scorer.Model, snapshot.Rules, snapshot.Versions.Day, post, snapshot.Priors),
        read);

    /// <summary>Puts a post to everybody.</summary>
    /// <typeparam name="T">What is made of the answer.</typeparam>
    /// <param name="snapshot">The snapshot that the pool belongs to.</param>
    /// <param name="post">The post.</param>
    /// <param name="usePriors">Whether type priors may speak.</param>
    /// <param name="onlyShownTo">Lists only people who agreed to be shown to the post's employer; counts still cover everybody.</param>
    /// <param name="request">How much is wanted.</param>
    /// <param name="read">Reads the answer, which belongs to the next question afterwards.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="exclude">People who are neither listed nor counted; null for nobody.</param>
    public T Ask<T>(
        MatchSnapshot snapshot, PostView post, bool usePriors, bool onlyShownTo, ScanRequest request, Func<PostQuestion, ScanResult, T> read, CancellationToken cancellationToken,
        IReadOnlyCollection<CandidateId>? exclude = null) => _questions.Lend(
        new(post.Post.Id.Value, usePriors, snapshot.Versions),
        question => question.Ask(snapshot.Scorer.Model, snapshot.Rules, snapshot.Versions.Day, post, usePriors ? snapshot.Priors : null),
        question => _live.Lend(tools =>
        {
            question.Query.Listed = onlyShownTo ? (Columns.IndexOf(Columns.ShownTo), post.Post.Employer is { } employer ? Columns.ShownTo.Find(employer.Value) : -1) : null;
            var pool = exclude is null or { Count: 0 } ? Pool : Pool.Without([.. exclude.Select(id => (id.Value, PairHash.OfId(snapshot.Rules.TieKey.Span, id.Value)))]);
            tools.Scan.Run(pool, question.Query, request, tools.Result, cancellationToken);
            return read(question, tools.Result);
        }));
}
