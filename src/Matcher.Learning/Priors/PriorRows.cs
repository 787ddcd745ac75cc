using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>Labelled posts summed up: one row for each different list of codes with the same words.</summary>
internal sealed class PriorRows
{
    private PriorRows(PriorInputs inputs, (FunctionCodes Listed, PostWords Words)[] lists, double[] counts, double[][] suitable)
    {
        (InputsOf, Lists, Counts, Suitable) = (inputs, lists, counts, suitable);
        Inputs = [.. lists.Select(list => inputs.Of(list.Listed, list.Words))];
    }

    /// <summary>The inputs that rows are made of.</summary>
    public PriorInputs InputsOf { get; }

    /// <summary>The codes and words of each row.</summary>
    public (FunctionCodes Listed, PostWords Words)[] Lists { get; }

    /// <summary>The inputs of each row.</summary>
    public int[][] Inputs { get; }

    /// <summary>How many posts each row stands for.</summary>
    public double[] Counts { get; }

    /// <summary>How many of them experts found suitable, by row and category.</summary>
    public double[][] Suitable { get; }

    /// <summary>Sums posts up; one that stands there twice counts twice.</summary>
    public static PriorRows From(IEnumerable<AccessPost> posts, PriorInputs inputs)
    {
        var rows = posts.GroupBy(post => (post.Post.ListedFunctions, Words: inputs.Words.Count == 0 ? PostWords.None : post.Words))
            .OrderBy(row => row.Key.ListedFunctions.Bits).ThenBy(row => row.Key.Words.ToString(), StringComparer.Ordinal).ToList();
        return new(inputs, [.. rows.Select(row => row.Key)], [.. rows.Select(row => (double)row.Count())],
            [.. rows.Select(row => AccessCategory.All.Select(category => (double)row.Count(post => post.Suitable!.Contains(category.Code))).ToArray())]);
    }

    /// <summary>The same rows with the mean of what some fits say in place of the labels.</summary>
    public PriorRows Said(IReadOnlyList<PriorFit> fits)
    {
        var said = Lists.Select(_ => new double[AccessCategory.All.Count]).ToArray();
        foreach (var fit in fits)
        {
            var levels = fit.AllLevels();
            for (var row = 0; row < said.Length; row++)
            {
                var chances = fit.Chances(Inputs[row], levels);
                for (var category = 0; category < chances.Length; category++)
                    said[row][category] += Counts[row] * chances[category] / fits.Count;
            }
        }

        return new(InputsOf, Lists, Counts, said);
    }
}
