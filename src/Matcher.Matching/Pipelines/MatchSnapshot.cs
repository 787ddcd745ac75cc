using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>
/// An immutable view of everything that matching reads. A request runs on one from start to end. Of people it holds columns alone;
/// their records are read from the store as it stood at the snapshot's version.
/// </summary>
/// <remarks>It keeps a view of the store open: dispose it when the last request on it has ended.</remarks>
public sealed class MatchSnapshot : IDisposable
{
    private readonly LoadedModel _model;
    private readonly IRecordView _records;
    private readonly SortedRecords<EmployerId, Employer> _employers;
    private readonly SortedRecords<FairId, Fair> _fairs;
    private readonly SortedRecords<CourseId, Course> _courses;
    private readonly Lazy<Dictionary<string, int>> _openPostsByCourse;
    private readonly Lazy<PostPool> _postPool;

    private MatchSnapshot(
        LoadedModel model,
        RuleSet rules,
        MatchSettings settings,
        ReadOnlyMemory<byte> secret,
        Versions versions,
        SortedRecords<EmployerId, Employer> employers,
        SortedRecords<FairId, Fair> fairs,
        SortedRecords<CourseId, Course> courses,
        PostShelf posts,
        IRecordView records,
        CandidatePool pool,
        PoolStart poolStart,
        PostPool? postPool = null)
    {
        _model = model;
        Rules = rules;
        Settings = settings;
        Secret = secret;
        Versions = versions;
        _employers = employers;
        _fairs = fairs;
        _courses = courses;
        Posts = posts;
        _records = records;
        Pool = pool;
        PoolStart = poolStart;
        _postPool = postPool is null ? new(() => PostPool.Build(Posts.Count, View)) : new(postPool);
        Scorer = new Scorer(model.Tables);
        _openPostsByCourse = new(() => PostViews.Where(post => post.IsOpen).SelectMany(post => post.Post.Courses.Distinct(StringComparer.Ordinal))
            .CountBy(course => course, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>What made the answers of this snapshot.</summary>
    public Versions Versions { get; }

    /// <summary>How many posts are on file.</summary>
    public int PostCount => Posts.Count;

    /// <summary>How many posts take applications on the snapshot's day.</summary>
    public int OpenPostCount => Enumerable.Range(0, Posts.Count).Count(index => Posts.HeadAt(index).IsOpenOn(Versions.Day));

    /// <summary>How many employers are on file.</summary>
    public int EmployerCount => _employers.Count;

    /// <summary>How many people agreed to be matched.</summary>
    public int CandidateCount => Pool.Pool.Count;

    /// <summary>How many fairs are on file.</summary>
    public int FairCount => _fairs.Count;

    /// <summary>How many training courses are on file.</summary>
    public int CourseCount => _courses.Count;

    /// <summary>How the pool of people came to be.</summary>
    public PoolStart PoolStart { get; }

    /// <summary>How large the pool of people is.</summary>
    public PoolSize PoolSize => new(Pool.Pool.Count, Pool.Pool.Bytes);

    /// <summary>How large the pool of posts is; null while it is not built.</summary>
    public PoolSize? PostPoolSize => _postPool.IsValueCreated ? new(PostPool.Pool.Count, PostPool.Pool.Bytes) : null;

    internal RuleSet Rules { get; }

    /// <summary>What people did to automated results.</summary>
    public ICounselRecords Counsel => _records.Counsel;

    /// <summary>How matching behaves.</summary>
    public MatchSettings Settings { get; }

    /// <summary>The store's secret.</summary>
    internal ReadOnlyMemory<byte> Secret { get; }

    internal Scorer Scorer { get; }

    /// <summary>The model's prior knowledge.</summary>
    internal TypePriors Priors => _model.Priors;

    /// <summary>The posts, made into views when they are asked for.</summary>
    internal PostShelf Posts { get; }

    /// <summary>Every post as it looks on the snapshot's day, in the order of ids.</summary>
    internal IEnumerable<PostView> PostViews => Enumerable.Range(0, Posts.Count).Select(View);

    /// <summary>Everybody who agreed to be matched as they look on the snapshot's day, in the order of ids, read from the store.</summary>
    internal IEnumerable<CandidateView> People => PeopleOf(_records, Rules, Versions.Day);

    internal CandidatePool Pool { get; }

    /// <summary>All posts as columns. After a write too large to put in row by row it is built when a recommendation first asks for it.</summary>
    internal PostPool PostPool => _postPool.Value;

    /// <summary>Builds a snapshot from the store.</summary>
    /// <remarks>People who did not agree to be matched never enter it. Nobody's record is held longer than it takes to make a row of it.</remarks>
    /// <exception cref="InvalidOperationException">The store was written to meanwhile.</exception>
    public static MatchSnapshot Build(IRecordStore store, LoadedModel model, RuleSet rules, MatchSettings settings, DateOnly day) =>
        Build(store, model, rules, settings, day, null, CancellationToken.None);

    /// <summary>Builds a snapshot from the store, and takes the pool of people from its image if that belongs to the store as it is.</summary>
    /// <param name="store">The store; nobody writes to it meanwhile.</param>
    /// <param name="model">The model.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="settings">How matching behaves.</param>
    /// <param name="day">The day on which dates are judged.</param>
    /// <param name="poolImage">Where <see cref="SavePool"/> may have left an image of the pool of people; null builds it. No answer depends on it.</param>
    /// <param name="cancellationToken">Stops the reading of the image.</param>
    /// <exception cref="InvalidOperationException">The store was written to meanwhile.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static MatchSnapshot Build(
        IRecordStore store, LoadedModel model, RuleSet rules, MatchSettings settings, DateOnly day, string? poolImage, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(settings);
        return With(store, store.Version, records =>
        {
            var versions = new Versions(records.Version, model.Tables.Name, model.Checksum, rules.Version, day);
            var employers = SortedRecords<EmployerId, Employer>.Of(store.ReadEmployers().Select(employer => (employer.Id, employer)));
            var tieKey = rules.TieKey;
            var posts = PostShelf.Empty.With(store.ReadPosts(), [], id => PairHash.OfId(tieKey.Span, id.Value));
            var fairs = SortedRecords<FairId, Fair>.Of(store.ReadFairs().Select(fair => (fair.Id, fair)));
            var courses = SortedRecords<CourseId, Course>.Of(store.ReadCourses().Select(course => (course.Id, course)));
            var (pool, start) = PoolStart.Begin(poolImage, PoolOrigin.OfCandidates(store, rules, day), () => CandidatePool.Build(PeopleOf(records, rules, day)), cancellationToken);
            return Ready(new MatchSnapshot(model, rules, settings, store.Secret, versions, employers, fairs, courses, posts, records, pool, start));
        });
    }

    /// <summary>The same records on another day: facts go stale and posts close at midnight.</summary>
    /// <param name="day">The day.</param>
    /// <param name="store">The store at this snapshot's version; everybody is read once.</param>
    /// <exception cref="InvalidOperationException">The store stands at another version, or was written to meanwhile.</exception>
    public MatchSnapshot On(DateOnly day, IRecordStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return With(store, Versions.Store, records =>
        {
            var (pool, start) = PoolStart.Begin(null, null, () => CandidatePool.Build(PeopleOf(records, Rules, day)), CancellationToken.None);
            return Ready(new MatchSnapshot(_model, Rules, Settings, Secret, Versions with { Day = day }, _employers, _fairs, _courses, Posts, records, pool, start));
        });
    }

    /// <summary>The snapshot after a write.</summary>
    /// <remarks>
    /// Cost: linear in the records held, a few bytes each; only what changed is read and packed, unless more people changed than there
    /// were. A change of an employer's record of keeping people reads every post for those of the employer.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The store does not stand at the change's version, or was written to meanwhile.</exception>
    public MatchSnapshot Apply(StoreChange change, IRecordStore store) => Apply(change, posts => posts, store);

    /// <inheritdoc cref="Apply(StoreChange, IRecordStore)"/>
    /// <param name="change">What the write changed.</param>
    /// <param name="watch">Passes the posts on as they are read, and may count them.</param>
    /// <param name="store">The store after the write.</param>
    public MatchSnapshot Apply(StoreChange change, Func<IEnumerable<Post>, IEnumerable<Post>> watch, IRecordStore store)
    {
        ArgumentNullException.ThrowIfNull(watch);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(store);
        return With(store, change.Version, records =>
        {
            var employers = _employers.With(change.Employers.Select(id => (id, store.Find(id))));
            var posts = change.Posts.Count == 0 ? Posts
                : Posts.With(watch(store.ReadPosts(change.Posts)), change.DeletedPosts, id => PairHash.OfId(Rules.TieKey.Span, id.Value));
            var fairs = _fairs.With(change.Fairs.Select(id => (id, store.Find(id))));
            var courses = _courses.With(change.Courses.Select(id => (id, store.Find(id))));
            var pool = Pool.With(change.Candidates, id => Person(records.Find(id)), id => PairHash.OfId(Rules.TieKey.Span, id.Value))
                ?? CandidatePool.Build(PeopleOf(records, Rules, Versions.Day));
            return new MatchSnapshot(_model, Rules, Settings, Secret, Versions with { Store = change.Version }, employers, fairs, courses, posts, records, pool, PoolStart, Next(change, posts, employers));
        });
    }

    /// <summary>Saves the pool of people as an image for the next start.</summary>
    /// <param name="store">The store, as it was when the snapshot was made; nobody writes to it meanwhile.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work; a file that is there stays.</param>
    /// <remarks>Holds nothing of people who are no longer in the store or no longer agree to be matched.</remarks>
    /// <exception cref="ArgumentException">The store has been written to since.</exception>
    /// <exception cref="PoolImageException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void SavePool(IRecordStore store, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var origin = PoolOrigin.OfCandidates(store, Rules, Versions.Day);
        if (origin.StoreVersion != Versions.Store)
            throw new ArgumentException($"The store has version {origin.StoreVersion}, the snapshot {Versions.Store}; they have to be the same.", nameof(store));
        Pool.Save(path, origin, cancellationToken);
    }

    /// <summary>Ends the view of the store. Whoever still asks about people afterwards gets an exception.</summary>
    public void Dispose() => _records.Dispose();

    /// <summary>Finds a post; null if there is none. Its description and its sources are not here but in the store.</summary>
    public Post? FindPost(PostId id) => Posts.IndexOf(id) is >= 0 and var index ? Posts.At(index).Post : null;

    /// <summary>Finds an employer; null if there is none.</summary>
    public Employer? FindEmployer(EmployerId id) => _employers.Find(id);

    /// <summary>Finds a person who agreed to be matched; null if there is none.</summary>
    /// <remarks>Cost: the record is read from the store.</remarks>
    public Candidate? FindCandidate(CandidateId id) => _records.Find(id) is { ConsentsToMatching: true } candidate ? candidate : null;

    /// <summary>Whether a person is on file, agreed or not.</summary>
    public bool Knows(CandidateId id) => _records.Find(id) is not null;

    /// <summary>The posts that a person has seen or dealt with.</summary>
    /// <remarks>Cost: a query of the store.</remarks>
    public IReadOnlyList<PostId> ListDealtWith(CandidateId id) => _records.ListDealtWith(id);

    /// <summary>The services that were given to a person, in the order of recording.</summary>
    /// <remarks>Cost: a query of the store.</remarks>
    public IReadOnlyList<ServiceRecord> ListServices(CandidateId id) => _records.ListServices(id);

    /// <summary>All outcomes by person, those taken back too.</summary>
    /// <remarks>Cost: all are read from the store.</remarks>
    public IReadOnlyList<RecordedOutcome> ReadOutcomes() => _records.ReadOutcomes();

    /// <summary>Finds a person on file, agreed or not; null if there is none.</summary>
    /// <remarks>Cost: the record is read from the store.</remarks>
    public Candidate? FindAnybody(CandidateId id) => _records.Find(id);

    /// <summary>Finds a post with its description and its sources; null if there is none.</summary>
    /// <remarks>Cost: the record is read from the store.</remarks>
    public Post? FindWholePost(PostId id) => _records.Find(id);

    /// <summary>Finds a fair; null if there is none.</summary>
    public Fair? FindFair(FairId id) => _fairs.Find(id);

    /// <summary>Finds a training course; null if there is none.</summary>
    public Course? FindCourse(CourseId id) => _courses.Find(id);

    /// <summary>The courses with ids after <paramref name="after"/> (from the start if null), in the order of ids.</summary>
    public IEnumerable<Course> ListCourses(CourseId? after) => _courses.Values.SkipWhile(course => after is { } id && course.Id.CompareTo(id) <= 0);

    /// <summary>How many open posts name a course (row 23 of the seed inventory: without one, no order is linked to it).</summary>
    /// <remarks>Cost: the first call of a snapshot goes over all posts.</remarks>
    public int OpenPostCountOf(CourseId id) => _openPostsByCourse.Value.GetValueOrDefault(id.Value);

    /// <summary>A pair of this snapshot.</summary>
    internal Pair Pair(PostView post, CandidateView candidate, bool usePriors) => new(post, candidate, Rules, Versions.Day, usePriors ? Priors : null) { Courses = _courses };

    /// <summary>Finds a person who agreed to be matched, as they look on the snapshot's day; null if there is none.</summary>
    internal CandidateView? FindPerson(CandidateId id) => Person(_records.Find(id));

    /// <summary>Finds a post as it looks on the snapshot's day; null if there is none.</summary>
    internal PostView? FindView(PostId id) => Posts.IndexOf(id) is >= 0 and var index ? View(index) : null;

    /// <summary>The keyed hash of a post's id.</summary>
    internal ulong HashOf(PostId id) => PairHash.OfId(Rules.TieKey.Span, id.Value);

    // Built before the first request, which would otherwise wait for it.
    private static MatchSnapshot Ready(MatchSnapshot snapshot)
    {
        _ = snapshot.PostPool;
        return snapshot;
    }

    private static MatchSnapshot With(IRecordStore store, long version, Func<IRecordView, MatchSnapshot> make)
    {
        var records = store.OpenView();
        try
        {
            Require(records.Version);
            var snapshot = make(records);
            Require(store.Version);
            return snapshot;
        }
        catch
        {
            records.Dispose();
            throw;
        }

        void Require(long found)
        {
            if (found != version)
                throw new InvalidOperationException($"A snapshot of version {version} cannot be made from the store, which stands at {found}.");
        }
    }

    private static IEnumerable<CandidateView> PeopleOf(IRecordView records, RuleSet rules, DateOnly day) => ReadAhead.Of(records.ReadCandidates())
        .Where(candidate => candidate.ConsentsToMatching)
        .Select(candidate => new CandidateView(candidate, rules.TieKey.Span, day));

    private CandidateView? Person(Candidate? candidate) =>
        candidate is { ConsentsToMatching: true } ? new CandidateView(candidate, Rules.TieKey.Span, Versions.Day) : null;

    private PostView View(int index) => View(Posts, _employers, index);

    private PostView View(PostShelf posts, SortedRecords<EmployerId, Employer> employers, int index)
    {
        var (post, words, hash) = posts.At(index);
        return new(post, post.Employer is { } id ? employers.Find(id) : null, hash, Versions.Day, Settings.ProvisionMaxAgeDays, words);
    }

    /// <summary>The pool of posts after a write; null if it is to be built anew.</summary>
    private PostPool? Next(StoreChange change, PostShelf posts, SortedRecords<EmployerId, Employer> employers)
    {
        if (!_postPool.IsValueCreated || change.Posts.Count > PostPool.Pool.Count)
            return null;
        var put = change.Posts.Select(posts.IndexOf).Where(index => index >= 0).ToHashSet();
        var gone = change.Posts.Where(id => posts.IndexOf(id) < 0).Select(id => (id.Value, HashOf(id))).ToList();
        // Of an employer, the columns hold nothing but the record of keeping people.
        var employed = change.Employers.Where(id => RetentionFeature.Bin(_employers.Find(id)) != RetentionFeature.Bin(employers.Find(id))).ToHashSet();
        if (employed.Count > 0)
            put.UnionWith(Enumerable.Range(0, posts.Count).Where(index => posts.At(index).Post.Employer is { } id && employed.Contains(id)));
        return PostPool.With(put, gone, index => View(posts, employers, index));
    }
}
