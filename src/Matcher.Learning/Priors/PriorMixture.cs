using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>Makes the rows of the type prior out of the categories: a kind is its category; a type with a grade is a mixture of some.</summary>
internal static class PriorMixture
{
    /// <summary>Axes that nothing says anything about. Set by hand; unverified.</summary>
    private static readonly LevelPrior Elsewhere = new(0.02, 0.05, 0.13, 0.80);

    private static readonly Dictionary<PriorKey, (int Category, double Weight)[]> Parts = ReadParts();

    private static readonly Dictionary<(int Grade, FunctionAxis Axis), LevelPrior> Speech = PriorTable.Read("speech").ToDictionary(
        cells => (int.Parse(cells[0], CultureInfo.InvariantCulture), Vocabulary<FunctionAxis>.Parse(cells[1])),
        cells => new LevelPrior(Number(cells[2]), Number(cells[3]), Number(cells[4]), Number(cells[5])));

    /// <summary>The categories of a row with shares that add up to 1; empty for what no category stands for.</summary>
    public static IReadOnlyList<(int Category, double Weight)> PartsOf(PriorKey key) => Parts.GetValueOrDefault(key) ?? [];

    /// <summary>The prior of a row on an axis.</summary>
    public static LevelPrior Of(PriorFit fit, PriorKey key, FunctionAxis axis)
    {
        if (key.Type == DisabilityType.Speech)
            return Speech.GetValueOrDefault((key.Grade ?? 0, axis), Elsewhere);
        var (p0, p1, p2, p3) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (category, weight) in PartsOf(key))
        {
            var one = fit.Levels(category, axis);
            (p0, p1, p2, p3) = (p0 + weight * one.P0, p1 + weight * one.P1, p2 + weight * one.P2, p3 + weight * one.P3);
        }

        return new(p0, p1, p2, p3);
    }

    /// <summary>The prior of a fit, as the product reads it.</summary>
    public static TypePriors Priors(PriorFit fit) => new(
        PriorKey.All.ToDictionary(key => key, key => FunctionAxes.All.Select(axis => Of(fit, key, axis)).ToArray()),
        fit.Demands());

    private static Dictionary<PriorKey, (int, double)[]> ReadParts()
    {
        var parts = PriorTable.Read("mixtures")
            .GroupBy(cells => new PriorKey(Vocabulary<DisabilityType>.Parse(cells[0]), int.Parse(cells[1], CultureInfo.InvariantCulture), null))
            .ToDictionary(rows => rows.Key, rows =>
            {
                var sum = rows.Sum(cells => Number(cells[3]));
                return rows.Select(cells => (AccessCategory.IndexOf(cells[2]), Number(cells[3]) / sum)).ToArray();
            });
        foreach (var (index, category) in AccessCategory.All.Index())
        {
            if (category.Kind is not null)
                parts.Add(category.Key, [(index, 1)]);
        }

        return parts;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
