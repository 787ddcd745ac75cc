using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Auxiliary employment is near home (row 33 of the seed inventory).</summary>
internal sealed class AuxiliaryRadiusGate : Gate
{
    public override string Code => "auxiliary_radius";

    public override Sentence Meaning { get; } = new("辅助性就业离家太远", "Auxiliary employment too far from home");

    public override void Check(Pair pair, GateFindings findings)
    {
        if (pair.Post.Post.Form != EmploymentForm.Auxiliary || pair.Post.IsHomeBased
            || pair.Rules.InForce<AuxiliaryRadiusRule>(pair.Post.Post.Region, pair.Day) is not { } rule)
        {
            return;
        }

        var radius = pair.Candidate.Candidate.Wishes.MaxCommuteKm ?? rule.RadiusKm;
        if (CommuteFeature.Kilometres(pair) is not { } km)
        {
            findings.Suspect(Finding("post.region", true, "离家多远要问", "The distance from home is not known", rule.Source));
        }
        else if (km > radius)
        {
            findings.Block(Finding(
                "candidate.wishes.max_commute_km",
                true,
                string.Create(CultureInfo.InvariantCulture, $"离家{km:0}公里,超过{radius}公里"),
                string.Create(CultureInfo.InvariantCulture, $"{km:0} km from home, farther than {radius} km"),
                rule.Source));
        }
    }
}
