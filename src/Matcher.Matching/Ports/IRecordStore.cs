using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// The system of record. Readers never wait for the writer; there is one writer at a time.
/// Everything else (post index, pool) is derived from it and can be built again.
/// </summary>
public interface IRecordStore : IDisposable
{
    /// <summary>Rises by one with every committed write; 0 for a new store.</summary>
    long Version { get; }

    /// <summary>
    /// 16 random bytes, others after each commit that changed a candidate: equal marks mean equal candidates, also where a store was
    /// restored from a copy and written to anew, which gives versions a second time.
    /// </summary>
    ReadOnlyMemory<byte> CandidatesMark { get; }

    /// <summary>32 random bytes, made with the store: the key of ids that are shown outside. Never leaves the process.</summary>
    ReadOnlyMemory<byte> Secret { get; }

    /// <summary>All posts in the order of ids, streamed.</summary>
    IEnumerable<Post> ReadPosts();

    /// <summary>The posts of some ids in the order of ids, streamed; ids of which there is no post are passed over, repeated ones count once.</summary>
    IEnumerable<Post> ReadPosts(IReadOnlyCollection<PostId> ids);

    /// <summary>All employers in the order of ids, streamed.</summary>
    IEnumerable<Employer> ReadEmployers();

    /// <summary>All candidates in the order of ids, streamed.</summary>
    IEnumerable<Candidate> ReadCandidates();

    /// <summary>All fairs in the order of ids.</summary>
    IReadOnlyList<Fair> ReadFairs();

    /// <summary>All courses in the order of ids, streamed.</summary>
    IEnumerable<Course> ReadCourses();

    /// <summary>Finds a post; null if there is none.</summary>
    Post? Find(PostId id);

    /// <summary>Finds an employer; null if there is none.</summary>
    Employer? Find(EmployerId id);

    /// <summary>Finds a candidate; null if there is none.</summary>
    Candidate? Find(CandidateId id);

    /// <summary>Finds a fair; null if there is none.</summary>
    Fair? Find(FairId id);

    /// <summary>Finds a course; null if there is none.</summary>
    Course? Find(CourseId id);

    /// <summary>At most <paramref name="count"/> posts with ids after <paramref name="after"/> (from the start if null), in order.</summary>
    IReadOnlyList<Post> ListPosts(PostId? after, int count);

    /// <summary>At most <paramref name="count"/> candidates with ids after <paramref name="after"/>, in order.</summary>
    IReadOnlyList<Candidate> ListCandidates(CandidateId? after, int count);

    /// <summary>Counts without reading records.</summary>
    /// <remarks>Cost: one pass over a column, a second for some millions of people.</remarks>
    StoreCounts Count();

    /// <summary>Finds a write that was made under a request id; null if there is none.</summary>
    SavedRequest? FindRequest(string requestId);

    /// <summary>The journal of imports, newest first, at most <paramref name="count"/>.</summary>
    IReadOnlyList<ImportSummary> ListImports(int count);

    /// <summary>The rows of an import that were not simply accepted, in row order.</summary>
    IReadOnlyList<ImportRow> ReadImportRows(string importId);

    /// <summary>Finds an outcome; null if there is none.</summary>
    RecordedOutcome? Find(OutcomeId id);

    /// <summary>Outcomes in the order of recording, those taken back too.</summary>
    IReadOnlyList<NumberedOutcome> ListOutcomes(OutcomeQuery query);

    /// <summary>What people did to automated results.</summary>
    ICounselRecords Counsel { get; }

    /// <summary>Finds a version of a plan, the last if <paramref name="version"/> is null; null if there is none.</summary>
    Plan? Find(PlanId id, int? version = null);

    /// <summary>Finds the plan of a person, in its last version; null if there is none.</summary>
    Plan? FindPlanOf(CandidateId id);

    /// <summary>At most <paramref name="count"/> versions of a plan after <paramref name="after"/>, oldest first.</summary>
    IReadOnlyList<Plan> ListPlanVersions(PlanId id, int after, int count);

    /// <summary>At most <paramref name="count"/> services of a person recorded after <paramref name="after"/> (from the start if null), in the order of recording.</summary>
    IReadOnlyList<ServiceRecord> ListServices(CandidateId id, ServiceId? after, int count);

    /// <summary>Finds a service; null if there is none.</summary>
    ServiceRecord? Find(ServiceId id);

    /// <summary>The journal of models, oldest first.</summary>
    IReadOnlyList<ModelEvent> ListModelEvents();

    /// <summary>Opens a view of the last commit.</summary>
    IRecordView OpenView();

    /// <summary>
    /// Does the housekeeping that views of older versions may have held up; called after a write, once nobody opens such views any
    /// more. Waits for them at most a second, and only if they have held it up for long.
    /// </summary>
    void Settle();

    /// <summary>Begins a write; waits until the writer before has ended. Nothing is seen by others before <see cref="IRecordWriter.Commit"/>.</summary>
    IRecordWriter BeginWrite();
}
