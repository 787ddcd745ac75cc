using System.Globalization;
using System.Text;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>A learned prior as the files of a model folder.</summary>
internal static class PriorText
{
    internal const string ScalesHeader = "category,loss,rise,fall,shift";

    // Scales that stretch the chances of the fit and bend nothing.
    private const string StretchesHeader = "category,slope,loss";

    private const double LowQuantile = 0.05;
    private const double HighQuantile = 0.95;

    /// <summary>P(level | type with grade or kind), each with the range of nine tenths of the refits.</summary>
    public static string Levels(LearnedPrior learned)
    {
        var text = new StringBuilder(PriorFolder.LevelsHeader).Append('\n');
        foreach (var key in PriorKey.All)
        {
            foreach (var axis in FunctionAxes.All)
            {
                var prior = PriorMixture.Of(learned.Fit, key, axis);
                var refits = learned.Refits.Select(refit => PriorMixture.Of(refit, key, axis)).ToList();
                var kind = key.Kind is { } known ? Vocabulary<DisabilityKind>.Of(known) : "";
                text.Append(CultureInfo.InvariantCulture, $"{Vocabulary<DisabilityType>.Of(key.Type)},{key.Grade},{kind},{Vocabulary<FunctionAxis>.Of(axis)}");
                var (p0, p1, p2) = (Math.Round((decimal)prior.P0, 6), Math.Round((decimal)prior.P1, 6), Math.Round((decimal)prior.P2, 6));
                text.Append(CultureInfo.InvariantCulture, $",{p0:F6},{p1:F6},{p2:F6},{Math.Max(0, 1 - p0 - p1 - p2):F6}");
                for (var level = 0; level <= Level.Max; level++)
                {
                    var range = refits.Select(refit => refit[level]).Order().ToList();
                    text.Append(CultureInfo.InvariantCulture, $",{At(range, LowQuantile):F4},{At(range, HighQuantile):F4}");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>What codes and words say about demands.</summary>
    public static string Demands(LearnedPrior learned)
    {
        var text = new StringBuilder(PriorFolder.DemandsHeader).Append('\n');
        foreach (var axis in FunctionAxes.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Vocabulary<FunctionAxis>.Of(axis)},{PriorFolder.Base},{learned.Fit.Base(axis):F6}\n");
            foreach (var (input, weight) in learned.Fit.Weights(axis))
                text.Append(CultureInfo.InvariantCulture, $"{Vocabulary<FunctionAxis>.Of(axis)},{PriorFolder.Input(input)},{weight:F6}\n");
            foreach (var (input, weight) in learned.Fit.WordWeights(axis))
                text.Append(CultureInfo.InvariantCulture, $"{Vocabulary<FunctionAxis>.Of(axis)},{input},{weight:F4}\n");
        }

        return text.ToString();
    }

    /// <summary>What access points mean for each category.</summary>
    public static string Scales(IReadOnlyList<CategoryScale> scales)
    {
        var text = new StringBuilder(ScalesHeader).Append('\n');
        for (var category = 0; category < scales.Count; category++)
            text.Append(CultureInfo.InvariantCulture, $"{AccessCategory.All[category].Code},{scales[category].Loss:F6},{scales[category].Rise:F6},{scales[category].Fall:F6},{scales[category].Shift:F6}\n");
        return text.ToString();
    }

    /// <summary>Reads <see cref="Scales"/> back.</summary>
    /// <exception cref="FormatException">A category is missing or stands there twice, or a number cannot be read.</exception>
    public static CategoryScale[] ParseScales(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] is not (ScalesHeader or StretchesHeader))
            throw new FormatException($"The first line must be '{ScalesHeader}'.");
        var columns = lines[0].Count(letter => letter == ',') + 1;
        var scales = new CategoryScale?[AccessCategory.All.Count];
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length != columns || scales[AccessCategory.IndexOf(cells[0])] is not null)
                throw new FormatException($"Cannot read '{line}': {lines[0]} is expected, once each.");
            double[] numbers = [.. cells[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            scales[AccessCategory.IndexOf(cells[0])] = numbers is [var slope, var stretched] ? new(stretched, slope, 1, 0) : new(numbers[0], numbers[1], numbers[2], numbers[3]);
        }

        return [.. scales.Select((scale, category) => scale ?? throw new FormatException($"There is no scale for {AccessCategory.All[category].Code}."))];
    }

    private static double At(List<double> rising, double quantile) => rising.Count == 0 ? double.NaN : rising[(int)Math.Round(quantile * (rising.Count - 1))];
}
