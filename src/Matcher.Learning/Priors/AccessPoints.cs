using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>
/// The product's own score of the access group for people known by a category alone: post, person and prior become a pair, the pair's
/// features bins, the bins points. Nothing here knows how the prior was fitted.
/// </summary>
/// <remarks>Keeps what it found, since lists repeat codes; not thread-safe.</remarks>
internal sealed class AccessPoints
{
    private static readonly (Feature Feature, int Index)[] Access = [.. Features.All.Where(feature => feature.Spec.Group == Groups.Access).Select(feature => (feature, Features.IndexOf(feature)))];

    // Facts of identified posts carry no day that matters; any day judges them alike.
    private static readonly DateOnly Day = new(2024, 1, 1);

    private readonly TableModel _model;
    private readonly TypePriors _priors;
    private readonly CandidateView[] _people;
    private readonly double _slope;
    private readonly double _whole;
    private readonly Dictionary<string, double[]> _found = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The model's steps of chances do not rise.</exception>
    public AccessPoints(TableModel model, TypePriors priors)
    {
        (_model, _priors) = (model, priors);
        _people = [.. AccessCategory.All.Select(category => CandidateView.Representative(category.Person(), Day))];
        var (low, high) = (FitChances.Steps[0], FitChances.Steps[^1]);
        var (lowPoints, highPoints) = (Points(low.Code), Points(high.Code));
        if (highPoints <= lowPoints)
            throw new ArgumentException($"Model {model.Name} gives {lowPoints} points to the least likely step and {highPoints} to the most likely; they must rise.", nameof(model));
        _slope = (high.LogChance - low.LogChance) / (highPoints - lowPoints);
        _whole = highPoints - high.LogChance / _slope;

        double Points(FitCode code) => model.Points(0, (int)code);
    }

    /// <summary>ln(chance) of each category, as far as the points of the access group tell it.</summary>
    public double[] LogChances(Post post)
    {
        var facts = FactsOf(post);
        if (!_found.TryGetValue(facts, out var known))
            _found.Add(facts, known = Find(post));
        return known;
    }

    // All that a post says about access.
    private static string FactsOf(Post post) =>
        $"{post.ListedFunctions.Bits} {post.WorkMode} {string.Join(';', post.Demands)} {string.Join(';', post.Provisions)} {string.Join(';', post.Exposures)}";

    private double[] Find(Post post)
    {
        var view = new PostView(post, null, 0, Day, Provision.DefaultMaxAgeDays);
        return [.. _people.Select(person => LogChance(new Pair(view, person, RuleSet.Shipped, Day, _priors)))];
    }

    /// <summary>Points are on one line in ln(chance); what every person known by type alone gets alike falls out.</summary>
    private double LogChance(Pair pair)
    {
        var points = 0L;
        foreach (var (feature, index) in Access)
        {
            var value = feature.Evaluate(pair);
            points += _model.Points(index, value.Bin) - Constant(feature, index);
        }

        return points * _slope;
    }

    private long Constant(Feature feature, int index) => feature is AxisFitFeature ? (long)Math.Round(_whole) : _model.Points(index, feature.Evaluate(Nothing).Bin);

    private static Pair Nothing { get; } = new(
        new PostView(new Post { Id = new("nothing"), Title = "?" }, null, 0, Day, Provision.DefaultMaxAgeDays),
        CandidateView.Representative(new() { Id = new("nobody") }, Day), RuleSet.Shipped, Day, null);
}
