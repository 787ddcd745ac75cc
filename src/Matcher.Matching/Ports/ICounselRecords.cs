using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What people did to automated results: arrangements, reviews and the journal of both.</summary>
public interface ICounselRecords
{
    /// <summary>How staff arranged a list; version 0 without entries if nobody did.</summary>
    Arrangement FindArrangement(ListName list);

    /// <summary>The acts that arranged a list after a version of its arrangement, oldest first, at most <paramref name="count"/>.</summary>
    IReadOnlyList<CounselAct> ListActsSince(ListName list, long version, int count);

    /// <summary>Finds a review; null if there is none.</summary>
    Review? Find(ReviewId id);

    /// <summary>The reviews of a person that nobody has signed off, oldest first.</summary>
    IReadOnlyList<Review> ListOpenReviews(CandidateId candidate);

    /// <summary>Who is under review for a post, each once in the order of ids.</summary>
    IReadOnlyList<CandidateId> ListUnderReview(PostId post);

    /// <summary>Reviews in the order of asking.</summary>
    IReadOnlyList<NumberedReview> ListReviews(ReviewQuery query);

    /// <summary>How many reviews nobody has signed off.</summary>
    long CountOpenReviews();

    /// <summary>The journal in the order of acting.</summary>
    IReadOnlyList<NumberedAct> ListActs(ActQuery query);

    /// <summary>The posts of an employer in the order of ids, at most <paramref name="count"/>.</summary>
    IReadOnlyList<PostId> ListPosts(EmployerId employer, int count);
}
