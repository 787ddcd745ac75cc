using Matcher.Domain;

namespace Matcher.Learning;

/// <summary>Where the numbers of the fit stand in one array: logits of levels by category and axis, weights by axis and input, bases by axis, ceilings by category.</summary>
internal sealed class PriorParameters(PriorInputs inputs)
{
    public const int Levels = Level.Max + 1;

    private const double StartBase = -0.5;
    private const double StartCeiling = -3;
    private const double CeilingPrice = 0.01;

    // Bases are dear enough to stay where the thresholds mean something, and cheaper than weights.
    private const double BasePriceShare = 0.3;
    private const double OtherPriceTimes = 30;
    private const double Jitter = 0.02;

    // Of an axis that the category may touch, and of another.
    private static readonly double[] OwnLogits = [-1, -0.7, 0, 1.2];
    private static readonly double[] OtherLogits = [-4, -3, -2, 2];

    public static int Categories => AccessCategory.All.Count;

    public int Inputs => inputs.Count;

    public static int WeightsAt => Categories * FunctionAxes.Count * Levels;

    public int BasesAt => WeightsAt + FunctionAxes.Count * Inputs;

    public int CeilingsAt => BasesAt + FunctionAxes.Count;

    public int Count => CeilingsAt + Categories;

    public static int LogitAt(int category, int axis) => (category * FunctionAxes.Count + axis) * Levels;

    public int WeightAt(int axis, int input) => WeightsAt + axis * Inputs + input;

    /// <summary>What the fit is drawn to.</summary>
    public double[] Centre()
    {
        var centre = new double[Count];
        for (var at = 0; at < WeightsAt; at++)
            centre[at] = (IsOwn(at) ? OwnLogits : OtherLogits)[at % Levels];
        for (var axis = 0; axis < FunctionAxes.Count; axis++)
        {
            for (var input = 0; input < Inputs; input++)
                centre[WeightAt(axis, input)] = PriorInputs.StartOf(input, (FunctionAxis)axis);
            centre[BasesAt + axis] = StartBase;
        }

        Array.Fill(centre, StartCeiling, CeilingsAt, Categories);
        return centre;
    }

    /// <summary>Where the fit starts: axes that start from the same codes would stay alike without a little disorder.</summary>
    public double[] Start(double[] centre)
    {
        var start = (double[])centre.Clone();
        for (var at = WeightsAt; at < BasesAt; at++)
            start[at] += Jitter * ((at * 0.6180339887498949 % 1) - 0.5);
        return start;
    }

    /// <summary>The price of each number's distance from the centre.</summary>
    public double[] Prices(PriorSettings settings)
    {
        var prices = new double[Count];
        for (var at = 0; at < WeightsAt; at++)
            prices[at] = settings.LevelPrice * (IsOwn(at) ? 1 : OtherPriceTimes);
        for (var axis = 0; axis < FunctionAxes.Count; axis++)
        {
            Array.Fill(prices, settings.WeightPrice, WeightAt(axis, 0), PriorInputs.Codes.Count);
            for (var word = 0; word < inputs.Words.Count; word++)
                prices[WeightAt(axis, PriorInputs.Codes.Count + word)] = settings.WordPrice * inputs.PriceTimes(word);
        }

        Array.Fill(prices, settings.WeightPrice * BasePriceShare, BasesAt, FunctionAxes.Count);
        Array.Fill(prices, CeilingPrice, CeilingsAt, Categories);
        return prices;
    }

    private static bool IsOwn(int logit) => AccessCategory.All[logit / (FunctionAxes.Count * Levels)].Axes.Contains((FunctionAxis)(logit / Levels % FunctionAxes.Count));
}
