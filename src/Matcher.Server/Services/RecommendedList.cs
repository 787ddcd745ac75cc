using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// A person's list for one page, as staff arranged it and as far as reviews let it out.
internal sealed record RecommendedList(MatchList List, bool IsArranged, IReadOnlyList<Review> Reviews, bool IsStaff)
{
    private static readonly Sentence Held = new("有岗位正在人工复核,复核完再显示。", "Posts under human review are shown once the review is signed off.");

    public IReadOnlyList<Sentence> Notes => Reviews.Count > 0 ? [.. List.Notes, Held] : List.Notes;

    public bool IsUnderReview(RankedMatch match) => Reviews.Any(review => review.Post == match.Match.Post.Id);

    // A post under review is not sent out by the machine; staff see it, with its mark.
    public bool Shows(RankedMatch match) => IsStaff || !IsUnderReview(match);
}
