using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>An immutable view of everything that matching reads. A request runs on one from start to end.</summary>
public sealed class MatchSnapshot
{
    /// <summary>Builds a snapshot from the store.</summary>
    public static MatchSnapshot Build(IRecordStore store, LoadedModel model, RuleSet rules, MatchSettings settings, DateOnly day) => throw new NotImplementedException();

    /// <summary>What made the answers of this snapshot.</summary>
    public Versions Versions => throw new NotImplementedException();

    /// <summary>The snapshot after a write.</summary>
    public MatchSnapshot Apply(StoreChange change, IRecordStore store) => throw new NotImplementedException();

    /// <summary>Finds a post; null if there is none.</summary>
    public Post? FindPost(PostId id) => throw new NotImplementedException();

    /// <summary>Finds an employer; null if there is none.</summary>
    public Employer? FindEmployer(EmployerId id) => throw new NotImplementedException();

    /// <summary>Finds a person who agreed to be matched; null if there is none.</summary>
    public Candidate? FindCandidate(CandidateId id) => throw new NotImplementedException();

    /// <summary>Finds a fair; null if there is none.</summary>
    public Fair? FindFair(FairId id) => throw new NotImplementedException();
}
