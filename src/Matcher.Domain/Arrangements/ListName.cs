namespace Matcher.Domain;

/// <summary>Names one list: the recommendations of a person or the shortlist of a post.</summary>
/// <param name="Kind">Which list.</param>
/// <param name="Id">The id of the person or of the post whose list it is.</param>
public readonly record struct ListName(ListKind Kind, string Id)
{
    /// <summary>A person's recommended posts.</summary>
    public static ListName Of(CandidateId candidate) => new(ListKind.Recommendation, candidate.Value);

    /// <summary>A post's shortlist.</summary>
    public static ListName Of(PostId post) => new(ListKind.Shortlist, post.Value);

    /// <summary>The person whose list it is; null for a shortlist.</summary>
    public CandidateId? Candidate => Kind == ListKind.Recommendation ? new CandidateId(Id) : null;

    /// <summary>The post whose list it is; null for recommendations.</summary>
    public PostId? Post => Kind == ListKind.Shortlist ? new PostId(Id) : null;

    /// <summary>The pair that an entry of the list stands for.</summary>
    public (PostId Post, CandidateId Candidate) PairWith(string entry) =>
        Kind == ListKind.Shortlist ? (new PostId(Id), new CandidateId(entry)) : (new PostId(entry), new CandidateId(Id));
}
