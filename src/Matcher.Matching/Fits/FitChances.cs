namespace Matcher.Matching;

/// <summary>
/// The scale of chances that an unassessed function meets a demand. Finest near 1, where most axes of most people lie, so that the sum
/// of ln(chance) over the axes keeps the order of the product of the chances.
/// </summary>
internal static class FitChances
{
    /// <summary>−ln(chance) that each step stands for, the least likely first.</summary>
    /// <remarks>
    /// Steps and ends are those of least squared error for the chances of people known by category alone on identified posts, with
    /// √−ln(chance) as the measure, so that a step near 1 weighs as much as one near 0. Part of the catalogue.
    /// </remarks>
    private static readonly double[] Costs = [2.4, 1.29, 0.715, 0.375, 0.17, 0.074, 0.026, 0.007, 0.001];

    /// <summary>Where each step ends and the next begins.</summary>
    private static readonly double[] Ends = [1.78, 0.972, 0.527, 0.26, 0.115, 0.046, 0.0144, 0.003];

    private static readonly FitCode[] Codes =
    [
        FitCode.Chance1, FitCode.Chance2, FitCode.Chance3, FitCode.Chance4, FitCode.Chance5, FitCode.Chance6, FitCode.Chance7, FitCode.Chance8, FitCode.Chance9,
    ];

    /// <summary>The steps, the least likely first, each with ln(chance).</summary>
    public static IReadOnlyList<(FitCode Code, double LogChance)> Steps { get; } = [.. Codes.Zip(Costs, (code, cost) => (code, -cost))];

    /// <summary>The step of a chance.</summary>
    public static FitCode CodeOf(double chance)
    {
        var cost = -Math.Log(chance);
        var step = 0;
        while (step < Ends.Length && cost < Ends[step])
            step++;
        return Codes[step];
    }

    /// <summary>The number of a step from 1, the least likely; 0 if a code is none.</summary>
    public static int NumberOf(FitCode code) => Array.IndexOf(Codes, code) + 1;
}
