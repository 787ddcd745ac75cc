using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Writes posts into a plan.</summary>
internal sealed class PlanPostWriter(MatchSnapshot snapshot, CandidateView person, Situation situation, NoteReader notes)
{
    private readonly MatchBuilder _builder = new(snapshot);

    public PlanPost Write(PostView view, long rank)
    {
        var match = _builder.Build(snapshot.Pair(view, person, usePriors: true));
        var post = view.Post;
        return new PlanPost
        {
            Post = post.Id,
            Title = post.Title,
            Employer = view.Employer?.Name,
            Region = post.Region,
            PayFrom = post.Pay?.MonthlyMinYuan,
            ClosesOn = post.ClosesOn,
            Rank = rank,
            Band = match.Band,
            Access = match.Access.State,
            Accommodations = [.. match.Access.Accommodations.Select(one => new PlanAccommodation(one.Provision, one.Tier, notes.FundedBy(one.Provision)))],
            IsNextStep = Ladder.IsNext(post, situation),
            Form = post.Form,
            IsSynthetic = post.IsSynthetic,
        };
    }
}
