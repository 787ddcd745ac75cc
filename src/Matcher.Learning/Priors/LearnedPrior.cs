using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>
/// A prior learned from labelled posts: many fits, each to work texts drawn anew, and one fit to what they say together, which ships.
/// The texts that a fit has not seen tell what its points are worth. What people can do is learned from codes alone; words then move only what
/// is read of demands, since with words of that many kinds labels are explained as well by blind people who see and know no colours.
/// </summary>
internal sealed record LearnedPrior(PriorFit Fit, IReadOnlyList<PriorFit> Refits, CategoryScale[] Scales)
{
    // What many fits say together needs less holding back than one fit to labels.
    private const double Relief = 0.5;

    /// <summary>The prior as the product reads it.</summary>
    public TypePriors Priors { get; } = PriorMixture.Priors(Fit);

    /// <summary>Learns.</summary>
    /// <param name="posts">Labelled posts.</param>
    /// <param name="model">Whose points are scaled.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static LearnedPrior From(IReadOnlyList<AccessPost> posts, TableModel model, PriorSettings settings, CancellationToken cancellationToken)
    {
        var groups = WorkTexts.Groups(posts).Select(group => group.Posts).ToList();
        var draws = Enumerable.Range(0, settings.Refits).Select(draw => WorkTexts.Draw(groups, settings.Seed, draw)).ToList();
        var (fit, refits) = Fits(posts, draws, PriorInputs.OfCodes, settings, null, cancellationToken);
        var inputs = PriorInputs.Of(posts, settings);
        if (inputs.Words.Count > 0)
            (fit, refits) = Fits(posts, draws, inputs, settings with { Iterations = settings.WordIterations }, (fit, refits), cancellationToken);
        return new(fit, refits, Scaled(posts, model, fit, refits, draws, cancellationToken));
    }

    /// <summary>A fit to each draw, and one to what they say together.</summary>
    private static (PriorFit Fit, PriorFit[] Refits) Fits(
        IReadOnlyList<AccessPost> posts, List<int[]> draws, PriorInputs inputs, PriorSettings settings, (PriorFit Fit, PriorFit[] Refits)? codes, CancellationToken cancellationToken)
    {
        var refits = new PriorFit[draws.Count];
        Parallel.For(0, draws.Count, new ParallelOptions { CancellationToken = cancellationToken }, draw =>
            refits[draw] = PriorFit.To(PriorRows.From(draws[draw].Select(number => posts[number]), inputs), settings, cancellationToken, codes?.Refits[draw]));
        var relieved = settings with { LevelPrice = settings.LevelPrice * Relief, WeightPrice = settings.WeightPrice * Relief, WordPrice = settings.WordPrice * Relief };
        return (PriorFit.To(PriorRows.From(posts, inputs).Said(refits), relieved, cancellationToken, codes?.Fit), refits);
    }

    /// <summary>P(suitable) of each category for a post.</summary>
    public double[] Chances(AccessPoints points, AccessPost post) =>
        [.. points.LogChances(post).Select((logChance, category) => Scales[category].Chance(logChance))];

    private static CategoryScale[] Scaled(
        IReadOnlyList<AccessPost> posts, TableModel model, PriorFit fit, PriorFit[] refits, List<int[]> draws, CancellationToken cancellationToken)
    {
        var (sums, counts) = (posts.Select(_ => new double[PriorParameters.Categories]).ToArray(), new int[posts.Count]);
        for (var draw = 0; draw < refits.Length; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var points = new AccessPoints(model, PriorMixture.Priors(refits[draw]));
            var seen = draws[draw].ToHashSet();
            foreach (var number in Enumerable.Range(0, posts.Count).Where(number => !seen.Contains(number)))
            {
                var found = points.LogChances(posts[number]);
                counts[number]++;
                for (var category = 0; category < found.Length; category++)
                    sums[number][category] += Math.Exp(found[category]);
            }
        }

        int[] unseen = [.. Enumerable.Range(0, posts.Count).Where(number => counts[number] > 0)];
        return [.. AccessCategory.All.Select((category, at) => CategoryScale.To(
            [.. unseen.Select(number => Math.Log(sums[number][at] / counts[number]))],
            [.. unseen.Select(number => posts[number].Suitable!.Contains(category.Code))],
            fit.Loss(at),
            cancellationToken))];
    }
}
