using System.Globalization;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Composite: distance × longest way wished × willing to move × work mode (row 33 of the seed inventory: near home first).</summary>
/// <remarks>Distances are between the middles of counties; a place known only by city or province is unknown here.</remarks>
internal sealed class CommuteFeature : Feature
{
    internal const string Name = "commute";

    private const int Unknown = 3;

    public override FeatureSpec Spec { get; } = new(Name, Groups.Place, "km", Direction.Up,
    [
        new("far", "离家远,没有说愿意外出", "Far from home; no wish to move on file"),
        new("beyond_limit", "超出愿意走的距离", "Farther than the person wants to go"),
        new("far_willing", "离家远,但愿意外出", "Far from home, but willing to move"),
        new("unknown", "离家多远,不清楚", "How far it is from home is not known"),
        new("within_60", "离家60公里以内", "Within 60 km of home"),
        new("within_30", "离家30公里以内", "Within 30 km of home"),
        new("within_10", "离家10公里以内", "Within 10 km of home"),
        new("same_county", "就在本县区", "In the home county"),
        new("home", "在家工作,不用通勤", "Work at home, no way to go"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        if (pair.Post.IsHomeBased)
            return FeatureValue.Known(8);
        if (Kilometres(pair) is not { } km)
            return FeatureValue.Open(Unknown, 0, 7);
        return FeatureValue.Known(Bin(pair, km));
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair)
    {
        var wishes = pair.Candidate.Candidate.Wishes;
        var post = pair.Post.Post.Region?.Value ?? "?";
        var words = $"{pair.Candidate.Candidate.Residence?.Value ?? "?"}"
            + (wishes.MaxCommuteKm is { } km ? string.Create(CultureInfo.InvariantCulture, $"; <= {km} km") : "")
            + (wishes.WillingToMove is { } move ? move ? "; willing to move" : "; not willing to move" : "");
        return (new(Kilometres(pair) is { } distance ? string.Create(CultureInfo.InvariantCulture, $"{post}; {distance:0} km") : post), new(words));
    }

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (pair.Post.Place?.Point is null && !pair.Post.IsHomeBased)
            yield return new("post.region", true, new("工作地点在哪个县区?", "In which county is the work?"));
        if (pair.Candidate.Place?.Point is null && !pair.Post.IsHomeBased)
            yield return new("candidate.residence", false, new("本人住在哪个县区?", "In which county does the person live?"));
    }

    /// <summary>Kilometres between the two counties, 0 within one; null if either is unknown.</summary>
    internal static double? Kilometres(Pair pair) => Kilometres(pair.Post.Place, pair.Candidate.Place);

    /// <summary>Kilometres between two counties, 0 within one; null if either is unknown.</summary>
    internal static double? Kilometres(PlaceView? postPlace, PlaceView? homePlace)
    {
        if (postPlace is not { Point: { } post } to || homePlace is not { Point: { } home } from)
            return null;
        return to.Code.County == from.Code.County ? 0 : post.DistanceKm(home);
    }

    private static int Bin(Pair pair, double km)
    {
        var wishes = pair.Candidate.Candidate.Wishes;
        if (km == 0)
            return 7;
        if (km > wishes.MaxCommuteKm)
            return wishes.WillingToMove == true ? 2 : 1;
        return km switch
        {
            <= 10 => 6,
            <= 30 => 5,
            <= 60 => 4,
            _ => wishes.WillingToMove == true ? 2 : 0,
        };
    }
}
