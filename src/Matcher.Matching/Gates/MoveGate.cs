namespace Matcher.Matching;

/// <summary>Posts in another province are for those who would go there (row 36 of the seed inventory); work at home is anywhere.</summary>
internal sealed class MoveGate : Gate
{
    private const string Fact = "candidate.wishes.willing_to_move";

    public override string Code => "other_province";

    public override Sentence Meaning { get; } = new("在外省,本人不愿意外出", "In another province and the person would not move");

    public override void Check(Pair pair, GateFindings findings)
    {
        if (pair.Post.IsHomeBased || pair.Candidate.Candidate.Wishes.WillingToMove == true || pair.Candidate.Place is not { } home)
            return;
        var willing = pair.Candidate.Candidate.Wishes.WillingToMove;
        if (pair.Post.Place is not { } place)
        {
            if (willing == false)
                findings.Suspect(Finding("post.region", true, "工作在哪个省要问", "The province of the work is not known"));
        }
        else if (place.Code.Province != home.Code.Province)
        {
            if (willing == false)
                findings.Block(Finding(Fact, true, "在外省,本人不愿意外出", "In another province and the person would not move"));
            else
                findings.Suspect(Finding(Fact, true, "愿不愿意去外省要问", "Whether the person would move is not known"));
        }
    }
}
