namespace Matcher.Simulation;

/// <summary>
/// A share that differs between records but keeps its mean: half of the records know much, the other half little.
/// Facts of one record come from one questionnaire, so they are known or unknown together.
/// </summary>
internal readonly struct SpreadShare(double mean)
{
    private readonly double _spread = Math.Min(mean * 0.6, 1 - mean);

    internal double For(Draw draw) => draw.Percent(50) ? mean + _spread : mean - _spread;
}
