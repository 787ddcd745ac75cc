using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Answers the questions of the three kinds of users from a snapshot.</summary>
public static class Matchmaker
{
    /// <summary>Whom should the employer meet, for counsellors; null if there is no such post.</summary>
    public static MatchList? Shortlist(MatchSnapshot snapshot, PostId post, ListRequest page, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Whom should the employer meet, for a fair; null if there is no such fair or the post is not offered there.</summary>
    public static FairShortlist? ShortlistForFair(MatchSnapshot snapshot, FairId fair, PostId post, ListRequest page, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Which posts a person should see; null if no such person agreed to be matched.</summary>
    public static MatchList? Recommend(MatchSnapshot snapshot, CandidateId candidate, IReadOnlySet<PostId> exclude, ListRequest page, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Open posts, the same for everybody. Pages by the id of the last post of the page before.</summary>
    public static PublicList ListPublic(MatchSnapshot snapshot, IReadOnlySet<PostId> exclude, int count, PostId? after, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Why a pair matches or does not; null if there is no such post or nobody of that id agreed to be matched.</summary>
    public static Match? Explain(MatchSnapshot snapshot, PostId post, CandidateId candidate) => throw new NotImplementedException();
}
