using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>
/// The product's own score of the access group for people known by a category alone: post, person and prior become a pair, the pair's
/// features bins, the bins points. Nothing here knows how the prior was fitted.
/// </summary>
/// <remarks>Keeps what it found, since lists repeat posts; not thread-safe.</remarks>
internal sealed class AccessPoints
{
    private static readonly (Feature Feature, int Index)[] Access = [.. Features.All.Where(feature => feature.Spec.Group == Groups.Access).Select(feature => (feature, Features.IndexOf(feature)))];

    // Facts of identified posts carry no day that matters; any day judges them alike.
    private static readonly DateOnly Day = new(2024, 1, 1);

    private readonly TableModel _model;
    private readonly TypePriors _priors;
    private readonly CandidateView[] _people;
    private readonly double _slope;
    private readonly Dictionary<string, double[]> _found = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The model's steps of chances do not rise, or not on every axis alike.</exception>
    public AccessPoints(TableModel model, TypePriors priors)
    {
        (_model, _priors) = (model, priors);
        _people = [.. AccessCategory.All.Select(category => CandidateView.Representative(category.Person(), Day))];
        _slope = Slope(model);
    }

    /// <summary>ln(chance) of each category, as far as the points of the access group tell it.</summary>
    public double[] LogChances(AccessPost listed)
    {
        var (post, words) = (listed.Post, listed.Words);
        var facts = FactsOf(post, words);
        if (!_found.TryGetValue(facts, out var known))
            _found.Add(facts, known = Find(post, words));
        return known;
    }

    // All that a post says about access.
    private static string FactsOf(Post post, PostWords words) =>
        $"{post.ListedFunctions.Bits} {words} {post.WorkMode} {string.Join(';', post.Demands)} {string.Join(';', post.Provisions)} {string.Join(';', post.Exposures)}";

    private double[] Find(Post post, PostWords words)
    {
        var view = new PostView(post, null, 0, Day, Provision.DefaultMaxAgeDays, words);
        return [.. _people.Select(person => LogChance(new Pair(view, person, RuleSet.Shipped, Day, _priors)))];
    }

    /// <summary>Points are on lines of one slope in ln(chance); what every person known by type alone gets alike falls out.</summary>
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

    private long Constant(Feature feature, int index) => feature is AxisFitFeature ? Certain(index) : _model.Points(index, feature.Evaluate(Nothing).Bin);

    /// <summary>The points of a chance of 1.</summary>
    private long Certain(int feature)
    {
        var high = FitChances.Steps[^1];
        return (long)Math.Round(_model.Points(feature, (int)high.Code) - (high.LogChance / _slope));
    }

    /// <summary>ln(chance) for each point.</summary>
    private static double Slope(TableModel model)
    {
        var (low, high) = (FitChances.Steps[0], FitChances.Steps[^1]);
        long[] rises = [.. CommonLine.OfChances.Features.Select(feature => (long)model.Points(feature, (int)high.Code) - model.Points(feature, (int)low.Code))];
        // Both ends are rounded to units.
        if (rises.Min() <= 0 || rises.Max() - rises.Min() > 2)
            throw new ArgumentException($"From the least likely step to the most likely, model {model.Name} rises by {rises.Min()} to {rises.Max()} points; it must rise, and on every axis alike.", nameof(model));
        return (high.LogChance - low.LogChance) / rises[0];
    }

    private static Pair Nothing { get; } = new(
        new PostView(new Post { Id = new("nothing"), Title = "?" }, null, 0, Day, Provision.DefaultMaxAgeDays),
        CandidateView.Representative(new() { Id = new("nobody") }, Day), RuleSet.Shipped, Day, null);
}
