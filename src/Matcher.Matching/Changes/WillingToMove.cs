using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The person would move to another province or take a job there (row 36 of the seed inventory).</summary>
internal sealed record WillingToMove() : Change(
    "move:other_province", ChangeKind.Move, ChangeActor.Person, new("愿意去外省工作", "Be willing to work in another province"))
{
    internal override bool Opens(Gate gate) => gate is MoveGate;

    internal override bool Moves(Feature feature) => feature is CommuteFeature;

    internal override Candidate Apply(CandidateView candidate) => candidate.Candidate.Wishes.WillingToMove == true
        ? candidate.Candidate
        : candidate.Candidate with { Wishes = candidate.Candidate.Wishes with { WillingToMove = true } };
}
