using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What to ask: the unknown facts whose answer would change who is blocked, or who is among the first of a list by score.</summary>
public static class QuestionLists
{
    /// <summary>How many entries beyond the first are looked at: an answer can lift what stands near, hardly what stands far.</summary>
    public const int Near = 100;

    private static readonly HashSet<PostId> Nothing = [];

    /// <summary>For a person over their posts; null if no such person agreed to be matched.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="first">How many count as the first, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static OpenQuestionList? ForPerson(MatchSnapshot snapshot, CandidateId candidate, int first, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (Matchmaker.Recommend(snapshot, candidate, Nothing, new ListRequest(first + Near), cancellationToken) is not { } list)
            return null;
        var person = snapshot.FindPerson(candidate)!;
        var tally = new QuestionTally(snapshot);
        tally.Add([.. list.Matches.Select(match => match.Match)], first, match => snapshot.Pair(snapshot.FindView(match.Post.Id)!, person, usePriors: true));
        return tally.Read();
    }

    /// <summary>For some posts, each over its people. Posts that are not there are passed over.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="first">How many count as the first, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Cost: a shortlist for each post.</remarks>
    public static OpenQuestionList ForPosts(MatchSnapshot snapshot, IEnumerable<PostId> posts, int first, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(posts);
        var tally = new QuestionTally(snapshot);
        foreach (var id in posts)
        {
            if (snapshot.FindView(id) is not { } post)
                continue;
            var list = Matchmaker.Shortlist(snapshot, id, new ListRequest(first + Near), cancellationToken)!;
            tally.Add([.. list.Matches.Select(match => match.Match)], first, match => snapshot.Pair(post, snapshot.FindPerson(match.Candidate.Id)!, usePriors: true));
        }

        return tally.Read();
    }
}
