using System.Collections.Frozen;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// What a list's codes and a post's words say about the level of a demand: an ordinal logistic. P(level ≥ l) = σ(base + Σ weights −
/// threshold l).
/// </summary>
/// <param name="bases">Per axis.</param>
/// <param name="weights">Per axis: a weight for each input of codes; an input is there if the list has all of its codes.</param>
/// <param name="words">Per axis: a weight for each input of <see cref="PostWords"/>.</param>
internal sealed class DemandReading(
    IReadOnlyList<double> bases, IReadOnlyList<IReadOnlyList<(FunctionCodes Input, double Weight)>> weights, IReadOnlyList<IReadOnlyDictionary<string, double>> words)
{
    private readonly FrozenDictionary<string, double>[] _words = [.. words.Select(axis => axis.ToFrozenDictionary(StringComparer.Ordinal))];

    /// <summary>Of the levels 1, 2 and 3; part of the format, since the bases and weights are fitted to them.</summary>
    public static IReadOnlyList<double> Thresholds { get; } = [-0.5, 1.0, 2.5];

    /// <summary>The probabilities of the levels of a demand.</summary>
    public LevelPrior On(FunctionAxis axis, FunctionCodes listed, PostWords read)
    {
        var mean = bases[(int)axis];
        foreach (var (input, weight) in weights[(int)axis])
            mean += (listed.Bits & input.Bits) == input.Bits ? weight : 0;
        if (_words[(int)axis].Count > 0)
        {
            foreach (var input in read.Inputs)
                mean += _words[(int)axis].GetValueOrDefault(input);
        }

        return Of(mean);
    }

    /// <summary>The probabilities of the levels for a base with its weights.</summary>
    public static LevelPrior Of(double mean)
    {
        var (reach1, reach2, reach3) = (Reach(mean, 0), Reach(mean, 1), Reach(mean, 2));
        return new(1 - reach1, reach1 - reach2, reach2 - reach3, reach3);
    }

    private static double Reach(double mean, int threshold) => 1 / (1 + Math.Exp(Thresholds[threshold] - mean));
}
