using Matcher.Domain;

namespace Matcher.Learning;

/// <summary>Labelled posts summed up: one row for each different list of codes.</summary>
internal sealed class PriorRows
{
    private PriorRows(FunctionCodes[] lists, double[] counts, double[][] suitable) =>
        (Lists, Inputs, Counts, Suitable) = (lists, [.. lists.Select(PriorInputs.Of)], counts, suitable);

    /// <summary>The codes of each row.</summary>
    public FunctionCodes[] Lists { get; }

    /// <summary>The inputs of each row.</summary>
    public int[][] Inputs { get; }

    /// <summary>How many posts each row stands for.</summary>
    public double[] Counts { get; }

    /// <summary>How many of them experts found suitable, by row and category.</summary>
    public double[][] Suitable { get; }

    /// <summary>Sums posts up; one that stands there twice counts twice.</summary>
    public static PriorRows Of(IEnumerable<AccessPost> posts)
    {
        var rows = new SortedDictionary<int, (double Count, double[] Suitable)>();
        foreach (var post in posts)
        {
            var bits = post.Post.ListedFunctions.Bits;
            var row = rows.TryGetValue(bits, out var known) ? known : (0, new double[AccessCategory.All.Count]);
            for (var category = 0; category < row.Suitable.Length; category++)
                row.Suitable[category] += post.Suitable!.Contains(AccessCategory.All[category].Code) ? 1 : 0;
            rows[bits] = (row.Count + 1, row.Suitable);
        }

        return new([.. rows.Keys.Select(bits => new FunctionCodes(bits))], [.. rows.Values.Select(row => row.Count)], [.. rows.Values.Select(row => row.Suitable)]);
    }

    /// <summary>The same rows with the mean of what some fits say in place of the labels.</summary>
    public PriorRows Said(IReadOnlyList<PriorFit> fits) => new(Lists, Counts, [.. Lists.Select((list, row) =>
    {
        var said = new double[AccessCategory.All.Count];
        foreach (var chances in fits.Select(fit => fit.Chances(list)))
        {
            for (var category = 0; category < said.Length; category++)
                said[category] += Counts[row] * chances[category] / fits.Count;
        }

        return said;
    })]);
}
