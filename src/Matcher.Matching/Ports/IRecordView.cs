using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// The store as one commit left it, whatever is written while it is looked at. Safe for several threads, of which one reads at a
/// time. It holds back the store's housekeeping, so dispose it when nobody reads it any more.
/// </summary>
public interface IRecordView : IDisposable
{
    /// <summary>The store's version after that commit.</summary>
    long Version { get; }

    /// <summary>What people did to automated results.</summary>
    ICounselRecords Counsel { get; }

    /// <summary>Finds a candidate; null if there is none.</summary>
    /// <exception cref="ObjectDisposedException">The view was disposed.</exception>
    Candidate? Find(CandidateId id);

    /// <summary>Finds a post; null if there is none.</summary>
    /// <exception cref="ObjectDisposedException">The view was disposed.</exception>
    Post? Find(PostId id);

    /// <summary>The posts that a person has seen or dealt with, by outcomes that hold, each once in the order of ids.</summary>
    /// <exception cref="ObjectDisposedException">The view was disposed.</exception>
    IReadOnlyList<PostId> ListDealtWith(CandidateId id);

    /// <summary>The services that were given to a person, in the order of recording.</summary>
    /// <exception cref="ObjectDisposedException">The view was disposed.</exception>
    IReadOnlyList<ServiceRecord> ListServices(CandidateId id);

    /// <summary>All outcomes by person and, of one person, in the order of recording; those taken back too.</summary>
    /// <exception cref="ObjectDisposedException">The view was disposed.</exception>
    IReadOnlyList<RecordedOutcome> ReadOutcomes();

    /// <summary>All candidates in the order of ids, streamed.</summary>
    /// <exception cref="ObjectDisposedException">The view was disposed.</exception>
    IEnumerable<Candidate> ReadCandidates();
}
