using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>One transaction on the store. Disposing without <see cref="Commit"/> undoes it.</summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>Finds a post as this transaction sees it; null if there is none.</summary>
    Post? Find(PostId id);

    /// <summary>Finds a candidate as this transaction sees it; null if there is none.</summary>
    Candidate? Find(CandidateId id);

    /// <summary>Finds an employer as this transaction sees it; null if there is none.</summary>
    Employer? Find(EmployerId id);

    /// <summary>Finds a fair as this transaction sees it; null if there is none.</summary>
    Fair? Find(FairId id);

    /// <summary>Finds a course as this transaction sees it; null if there is none.</summary>
    Course? Find(CourseId id);

    /// <summary>At most <paramref name="count"/> posts of an employer with exactly this title, in the order of ids, as this transaction sees them.</summary>
    IReadOnlyList<Post> FindPosts(EmployerId employer, string title, int count);

    /// <summary>Finds the person of a certificate by the keyed hash of its number; null if none is on file.</summary>
    CandidateId? FindByCertificate(ReadOnlyMemory<byte> seal);

    /// <summary>Keeps the keyed hash of a person's certificate, for <see cref="FindByCertificate"/> and nothing else. It goes with the person.</summary>
    void PutCertificate(CandidateId id, ReadOnlyMemory<byte> seal);

    /// <summary>Adds or replaces a post. Its employer must exist.</summary>
    PutOutcome Put(Post post);

    /// <summary>Adds or replaces an employer.</summary>
    PutOutcome Put(Employer employer);

    /// <summary>Adds or replaces a candidate, consents included.</summary>
    PutOutcome Put(Candidate candidate);

    /// <summary>Adds or replaces a fair. Its posts must exist.</summary>
    PutOutcome Put(Fair fair);

    /// <summary>Adds or replaces a course. The courses that it asks for need not exist.</summary>
    PutOutcome Put(Course course);

    /// <summary>Finds an outcome as this transaction sees it; null if there is none.</summary>
    RecordedOutcome? Find(OutcomeId id);

    /// <summary>All outcomes of a pair in the order of recording, as this transaction sees them; those taken back too.</summary>
    IReadOnlyList<RecordedOutcome> FindOutcomes(PostId post, CandidateId candidate);

    /// <summary>Adds an outcome, or replaces the one of its id. Its post and its person must exist; it goes with either.</summary>
    void Put(RecordedOutcome recorded);

    /// <summary>Writes what people do to automated results.</summary>
    ICounselWriter Counsel { get; }

    /// <summary>Finds a plan in its last version as this transaction sees it; null if there is none.</summary>
    Plan? Find(PlanId id);

    /// <summary>Finds the plan of a person in its last version as this transaction sees it; null if there is none.</summary>
    Plan? FindPlanOf(CandidateId id);

    /// <summary>Adds a version of a plan: the first, or the one after the last. Its person must exist; it goes with the person.</summary>
    void Put(Plan plan);

    /// <summary>Adds a service. Its person must exist; it goes with the person.</summary>
    void Put(ServiceRecord service);

    /// <summary>Adds an entry to the journal of models.</summary>
    void Record(ModelEvent entry);

    /// <summary>Deletes a post with its outcomes and takes it out of every fair; false if there is none.</summary>
    bool Delete(PostId id);

    /// <summary>Deletes everything that is kept of a person, import notes and saved requests included, so that the bytes are gone from the file; false if there is none.</summary>
    bool Delete(CandidateId id);

    /// <summary>Deletes a fair, not its posts; false if there is none.</summary>
    bool Delete(FairId id);

    /// <summary>Remembers a write under its request id.</summary>
    void Save(SavedRequest request);

    /// <summary>Accounts for one row of the import of this transaction. Rows that were simply accepted are only counted.</summary>
    void Record(string importId, ImportRow row);

    /// <summary>Ends the journal entry of an import.</summary>
    void Record(ImportSummary summary);

    /// <summary>Makes the write durable.</summary>
    /// <returns>What changed and the store's new version.</returns>
    StoreChange Commit();
}
