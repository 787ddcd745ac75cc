using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>One transaction on the store. Not safe for several threads at once; may be ended on another thread.</summary>
internal sealed class SqliteRecordWriter(WriteSession session, Action ended) : IRecordWriter
{
    /// <summary>A write of more posts than this fills the page cache, which is given back after it.</summary>
    private const int LargeWrite = 20_000;

    private readonly ChangeSet _changes = new();
    private readonly HashSet<EmployerId> _knownEmployers = [];

    // Who puts a post has mostly looked for it just before.
    private (PostId Id, Post? Post)? _lastPost;
    private bool _touchesPeople;
    private bool _isOpen = true;

    public ICounselWriter Counsel => new Counsels(this);

    public Post? Find(PostId id) => Run(() => _lastPost is { } last && last.Id == id ? last.Post : (_lastPost = (id, session.PostReader.Find(id.Value))).Value.Post);

    public Candidate? Find(CandidateId id) => Run(() => session.CandidateReader.Find(id.Value));

    public Employer? Find(EmployerId id) => Run(() => session.EmployerReader.Find(id.Value));

    public Fair? Find(FairId id) => Run(() => session.FairReader.Find(id.Value));

    public Course? Find(CourseId id) => Run(() => session.CourseReader.Find(id.Value));

    public IReadOnlyList<Post> FindPosts(EmployerId employer, string title, int count)
    {
        var ids = Run(() =>
        {
            var found = new List<string>();
            using var rows = session.PostsByTitle.Run(employer.Value, title, count);
            while (rows.Next())
                found.Add(rows.Text());
            return found;
        });
        return [.. ids.Select(id => Find(new PostId(id))!)];
    }

    public CandidateId? FindByCertificate(ReadOnlyMemory<byte> seal) => Run(() =>
        session.Connection.QuerySingleOrDefault<string>("SELECT candidate_id FROM certificates WHERE seal = @seal", new { seal = seal.ToArray() }) is { } id
            ? new CandidateId(id)
            : (CandidateId?)null);

    public void PutCertificate(CandidateId id, ReadOnlyMemory<byte> seal) => Run(() =>
    {
        _touchesPeople |= session.Connection.Execute("DELETE FROM certificates WHERE candidate_id = @id AND seal <> @seal", new { id = id.Value, seal = seal.ToArray() }) > 0;
        session.Connection.Execute("INSERT INTO certificates (seal, candidate_id) VALUES (@seal, @id) ON CONFLICT DO NOTHING", new { id = id.Value, seal = seal.ToArray() });
    });

    public PutOutcome Put(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post.Employer is { } employer)
            RequireEmployer(post, employer);
        return Run(() =>
        {
            var before = Find(post.Id);
            _lastPost = null;
            _changes.DeletedPosts.Remove(post.Id);
            return Put(before, post, session.PostWriter, PostContent.IsSame, _changes.Posts.Add, post.Id);
        });
    }

    public PutOutcome Put(Employer employer)
    {
        ArgumentNullException.ThrowIfNull(employer);
        return Run(() =>
        {
            var before = session.EmployerReader.Find(employer.Id.Value);
            return Put(before, employer, session.EmployerWriter, static (a, b) => a == b, _changes.Employers.Add, employer.Id);
        });
    }

    public PutOutcome Put(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Run(() =>
        {
            var before = session.CandidateReader.Find(candidate.Id.Value);
            var outcome = Put(before, candidate, session.CandidateWriter, CandidateContent.IsSame, _changes.Candidates.Add, candidate.Id);
            _touchesPeople |= outcome == PutOutcome.Changed;
            return outcome;
        });
    }

    public PutOutcome Put(Fair fair)
    {
        ArgumentNullException.ThrowIfNull(fair);
        RequirePosts(fair);
        return Run(() =>
        {
            var before = session.FairReader.Find(fair.Id.Value);
            return Put(before, fair, session.FairWriter, FairContent.IsSame, _changes.Fairs.Add, fair.Id);
        });
    }

    public PutOutcome Put(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return Run(() =>
        {
            var before = session.CourseReader.Find(course.Id.Value);
            return Put(before, course, session.CourseWriter, CourseContent.IsSame, _changes.Courses.Add, course.Id);
        });
    }

    public RecordedOutcome? Find(OutcomeId id) => Run(() => OutcomeTable.Find(session.Connection, id));

    public IReadOnlyList<RecordedOutcome> FindOutcomes(PostId post, CandidateId candidate) => Run(() => OutcomeTable.Find(session.Connection, post, candidate));

    public void Put(RecordedOutcome recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        Run(() => OutcomeTable.Put(session.Connection, recorded));
        _changes.Outcomes.Add(recorded.Outcome.Id);
    }

    public Plan? Find(PlanId id) => Run(() => PlanTable.Find(session.Connection, id, null));

    public Plan? FindPlanOf(CandidateId id) => Run(() => PlanTable.FindOf(session.Connection, id));

    public void Put(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Run(() => PlanTable.Put(session.Connection, plan));
        _changes.Plans.Add(plan.Id);
    }

    public void Put(ServiceRecord service)
    {
        ArgumentNullException.ThrowIfNull(service);
        Run(() => ServiceTable.Put(session.Connection, service));
        _changes.Services.Add(service.Id);
    }

    public void Record(ModelEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Run(() => ModelJournal.Put(session.Connection, entry));
    }

    public bool Delete(PostId id) => Run(() =>
    {
        var outcomes = OutcomeTable.Of(session.Connection, id);
        var isArranged = ArrangementTable.Has(session.Connection, id);
        OutcomeTable.ForgetRequests(session.Connection, null, id);
        var fairs = session.Connection.Query<string>("SELECT DISTINCT fair_id FROM fair_posts WHERE post_id = @id", new { id = id.Value });
        _lastPost = null;
        if (!session.PostWriter.Delete(id.Value))
            return false;
        _changes.Posts.Add(id);
        _changes.DeletedPosts.Add(id);
        _changes.Outcomes.UnionWith(outcomes);
        // An outcome tells of a person too, and so does a place in a list.
        _touchesPeople |= outcomes.Count > 0 || isArranged;
        _changes.Fairs.UnionWith(fairs.Select(fair => new FairId(fair)));
        return true;
    });

    public bool Delete(CandidateId id) => Run(() =>
    {
        // Before outcomes, reviews, plans and services themselves go with the person.
        var traces = OutcomeTable.ForgetRequests(session.Connection, id) + ReviewTable.ForgetRequests(session.Connection, id)
            + PlanTable.ForgetRequests(session.Connection, id) + ServiceTable.ForgetRequests(session.Connection, id);
        var isFound = session.CandidateWriter.Delete(id.Value);
        traces += session.Connection.Execute("DELETE FROM import_rows WHERE record_id = @id", new { id = id.Value })
            + session.Connection.Execute("DELETE FROM requests WHERE subject_id = @id", new { id = id.Value });
        _touchesPeople |= isFound || traces > 0;
        if (isFound)
            _changes.Candidates.Add(id);
        return isFound;
    });

    public bool Delete(FairId id) => Run(() =>
    {
        if (!session.FairWriter.Delete(id.Value))
            return false;
        _changes.Fairs.Add(id);
        return true;
    });

    public void Save(SavedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Run(() => RequestJournal.Put(session.Connection, request));
    }

    public void Record(string importId, ImportRow row)
    {
        ArgumentException.ThrowIfNullOrEmpty(importId);
        ArgumentNullException.ThrowIfNull(row);
        if (row.Outcome != RowOutcome.Accepted)
            Run(() => session.ImportRows.Put(importId, row));
    }

    public void Record(ImportSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        Run(() => ImportJournal.Put(session.Connection, summary));
    }

    public StoreChange Commit()
    {
        var version = Run(() => session.Commit(!_changes.IsEmpty, _changes.Candidates.Count > 0));
        if (_changes.Posts.Count > LargeWrite)
            session.Shrink();
        End();
        return _changes.At(version);
    }

    public void Dispose()
    {
        if (!_isOpen)
            return;
        session.Rollback();
        End();
    }

    private static PutOutcome Put<T, TId>(T? before, T record, RecordWriter<T> writer, Func<T, T, bool> isSame, Func<TId, bool> changed, TId id)
        where T : class
    {
        if (before is not null && isSame(before, record))
            return PutOutcome.Unchanged;
        writer.Put(before, record);
        changed(id);
        return before is null ? PutOutcome.Added : PutOutcome.Changed;
    }

    private void RequireEmployer(Post post, EmployerId employer)
    {
        if (_knownEmployers.Contains(employer))
            return;
        if (Find(employer) is null)
            throw new ArgumentException($"Post '{post.Id}' was given employer '{employer}', which is not in the store; put the employer first.", nameof(post));
        _knownEmployers.Add(employer);
    }

    private void RequirePosts(Fair fair)
    {
        foreach (var post in fair.Posts)
        {
            if (Run(() => session.Connection.ExecuteScalar<long?>("SELECT 1 FROM posts WHERE id = @id", new { id = post.Value })) is null)
                throw new ArgumentException($"Fair '{fair.Id}' was given post '{post}', which is not in the store; put the post first.", nameof(fair));
        }
    }

    private sealed class Counsels(SqliteRecordWriter writer) : CounselWriter(writer._changes)
    {
        protected override T Read<T>(Func<SqliteConnection, T> read) => writer.Run(() => read(writer.Connection));
    }

    private void End()
    {
        _isOpen = false;
        try
        {
            if (_touchesPeople)
                session.Log.Erase(session.Version);
            else
                session.Log.Tidy(session.Version);
        }
        finally
        {
            ended();
        }
    }

    private SqliteConnection Connection => session.Connection;

    private void Run(Action action) => Run(() =>
    {
        action();
        return true;
    });

    private T Run<T>(Func<T> action) => _isOpen
        ? session.Guard(action)
        : throw new InvalidOperationException("The write has ended; begin another.");
}
