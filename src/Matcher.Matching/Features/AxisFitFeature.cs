using System.Globalization;
using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The accessibility fit on one axis, with the type prior in the bins for unassessed functions.</summary>
internal sealed class AxisFitFeature : Feature
{
    private const string Prefix = "access_";

    private readonly FunctionAxis _axis;

    public AxisFitFeature(FunctionAxis axis)
    {
        _axis = axis;
        var name = AxisWords.Of(axis);
        Spec = new FeatureSpec(Prefix + Vocabulary<FunctionAxis>.Of(axis), Groups.Access, "fit code", Direction.Up,
        [
            new("unmet", $"{name.Zh}:目前达不到要求", $"{name.En}: not met as things stand"),
            .. FitChances.Steps.Where(step => step.Code < FitCode.Unknown).Select(step => Chance(name, step.Code, step.LogChance)),
            new("unknown", $"{name.Zh}:情况未知,要问", $"{name.En}: not known, to ask"),
            .. FitChances.Steps.Where(step => step.Code > FitCode.Unknown).Select(step => Chance(name, step.Code, step.LogChance)),
            new("construction", $"{name.Zh}:改造后可以", $"{name.En}: possible after building work"),
            new("support_person", $"{name.Zh}:有人协助就可以", $"{name.En}: possible with a support person"),
            new("equipment", $"{name.Zh}:配上设备就可以", $"{name.En}: possible with equipment"),
            new("policy", $"{name.Zh}:调整安排就可以", $"{name.En}: possible with a change of rules"),
            new("met", $"{name.Zh}:可以", $"{name.En}: fine"),
        ]);
    }

    public FunctionAxis Axis => _axis;

    public override FeatureSpec Spec { get; }

    /// <summary>The axis of a feature of this kind by its name; null if it is of another kind.</summary>
    internal static FunctionAxis? AxisOf(string feature) =>
        feature.StartsWith(Prefix, StringComparison.Ordinal) && Vocabulary<FunctionAxis>.TryParse(feature[Prefix.Length..], out var axis) ? axis : null;

    public override FeatureValue Evaluate(Pair pair)
    {
        var fit = pair.FitOn(_axis);
        return fit.Worst == fit.Best
            ? FeatureValue.Known((int)fit.Code)
            : FeatureValue.Open((int)fit.Code, (int)fit.Worst, (int)fit.Best);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (AccessFacts.OfPost(pair.Post, _axis), AccessFacts.OfCandidate(pair.Candidate, _axis));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair) => AccessFacts.Unknowns(pair, _axis);

    private static BinSpec Chance(Sentence name, FitCode code, double logChance)
    {
        // Beyond 99 a whole number would say "certain" of what is not.
        var percent = Math.Round(100 * Math.Exp(logChance), logChance > Math.Log(0.99) ? 1 : 0);
        return new(string.Create(CultureInfo.InvariantCulture, $"chance_{FitChances.NumberOf(code)}"),
            string.Create(CultureInfo.InvariantCulture, $"{name.Zh}:未评估,按证件约{percent}%可以"),
            string.Create(CultureInfo.InvariantCulture, $"{name.En}: not assessed; going by the certificate the chance is about {percent}%, to ask"));
    }
}
