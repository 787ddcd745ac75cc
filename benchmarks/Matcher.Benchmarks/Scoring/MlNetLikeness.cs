using System.Globalization;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>How near ML.NET's scores come to those of the hand-set tables, and its trees, folded into tables, to its own scores.</summary>
/// <param name="Trees">Trees of one split.</param>
/// <param name="Pairs">Pairs compared.</param>
/// <param name="Determination">Share of the scores' variance that it explains.</param>
/// <param name="Deviation">Root mean square error.</param>
/// <param name="Worst">Greatest error.</param>
/// <param name="Fold">Greatest difference between the folded tables and ML.NET's own score.</param>
internal sealed record MlNetLikeness(int Trees, int Pairs, double Determination, double Deviation, double Worst, double Fold)
{
    // Every seventh pair is enough to tell, and meets every county.
    private const int Step = 7;

    public static MlNetLikeness Of(MlNetModel model, IReadOnlyList<PairRows> posts)
    {
        var (intercept, tables) = model.Fold();
        var engine = model.Engine();
        var (pair, given) = (new MlNetRow(), new MlNetScore());
        var (wanted, errors, fold) = (new List<double>(), new List<double>(), 0.0);
        foreach (var rows in posts)
        {
            for (var row = 0; row < rows.Count; row += Step)
            {
                pair.Fill(rows[row], 0);
                engine.Predict(pair, ref given);
                wanted.Add(Units.ToWeight(rows.Scores[row]));
                errors.Add(Math.Abs(given.Score - wanted[^1]));
                fold = Math.Max(fold, Math.Abs(Sum(intercept, tables, rows[row]) - given.Score));
            }
        }

        var (mean, squares) = (wanted.Average(), errors.Sum(error => error * error));
        var variance = wanted.Sum(score => (score - mean) * (score - mean));
        return new(model.Trees, wanted.Count, 1 - (squares / variance), Math.Sqrt(squares / wanted.Count), errors.Max(), fold);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Trees} trees of one split, over {Pairs} pairs: R2 {Determination:0.00000}, root mean square error {Deviation:0.0000}, worst {Worst:0.000}; folded into tables they give ML.NET's own score within {Fold:0.0e0}");

    private static double Sum(double intercept, double[][] tables, ReadOnlySpan<byte> bins)
    {
        var sum = intercept;
        for (var feature = 0; feature < bins.Length; feature++)
            sum += tables[feature][bins[feature]];
        return sum;
    }
}
