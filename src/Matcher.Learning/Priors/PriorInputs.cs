using System.Globalization;
using Matcher.Domain;

namespace Matcher.Learning;

/// <summary>What a demand's level is read from: the codes, and named pairs of codes that mean something only together.</summary>
internal static class PriorInputs
{
    private static readonly (FunctionCodes Input, string Starts)[] Table =
        [.. PriorTable.Read("inputs").Select(cells => (FunctionCodes.Of(cells[0].Split('+').Select(Vocabulary<FunctionCode>.Parse)), cells.Length > 1 ? cells[1] : ""))];

    /// <summary>The inputs in order.</summary>
    public static IReadOnlyList<FunctionCodes> All { get; } = [.. Table.Select(row => row.Input)];

    /// <summary>Where the weights of an input start, axis by axis.</summary>
    public static IReadOnlyList<double[]> Starts { get; } = [.. Table.Select(row => Read(row.Starts))];

    /// <summary>The numbers of the inputs that a list has.</summary>
    public static int[] Of(FunctionCodes listed) => [.. All.Index().Where(input => (listed.Bits & input.Item.Bits) == input.Item.Bits).Select(input => input.Index)];

    private static double[] Read(string text)
    {
        var weights = new double[FunctionAxes.Count];
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (axis, weight) = (part[..part.IndexOf('=', StringComparison.Ordinal)], part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            weights[(int)Vocabulary<FunctionAxis>.Parse(axis)] = double.Parse(weight, CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
