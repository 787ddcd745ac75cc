using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Trained tables on the grid of units, with every direction kept: what ships, and what was changed to get there.</summary>
public sealed class ProjectedModel
{
    private readonly IReadOnlyList<int[]> _grid;

    private ProjectedModel(TrainedTables trained, IReadOnlyList<double[]> binWeights, ModelWeights folded, IReadOnlyList<int[]> grid, TableModel model)
    {
        (Trained, BinWeights, Folded, _grid, Model) = (trained, binWeights, folded, grid, model);
        Moves = [.. model.Catalogue.Features.Select((feature, i) => MoveOf(feature.Name, grid[i], model.Table(i), binWeights[i]))];
    }

    /// <summary>What the trainer found.</summary>
    public TrainedTables Trained { get; }

    /// <summary>The weight of the training rows in each bin of each feature.</summary>
    public IReadOnlyList<double[]> BinWeights { get; }

    /// <summary>The trained tables with the mean of each table over the training rows moved into the intercept; scores are the same.</summary>
    public ModelWeights Folded { get; }

    /// <summary>The tables that ship.</summary>
    public TableModel Model { get; }

    /// <summary>How far each table moved, in the catalogue's order.</summary>
    public IReadOnlyList<TableMove> Moves { get; }

    /// <summary>Centres the tables, rounds them to units and enforces the directions of the catalogue.</summary>
    /// <param name="trained">What the trainer found.</param>
    /// <param name="binWeights">What <see cref="TrainingSet.BinWeights"/> says of the rows that it learned from.</param>
    /// <param name="catalogue">The features, in the order of the training set.</param>
    /// <param name="name">The model's name and version, such as <c>synthetic/1</c>.</param>
    /// <param name="strongFrom">Where the band "strong" begins, in the scale of the score.</param>
    /// <param name="goodFrom">Where the band "good" begins.</param>
    /// <param name="line">Bins that shall lie on a line, of features whose direction is up; null for none.</param>
    /// <exception cref="ArgumentException">Tables and catalogue differ in shape, or a value is not within −100 to 100, which units of 2⁻²⁴ in an int32 hold.</exception>
    public static ProjectedModel Of(TrainedTables trained, IReadOnlyList<double[]> binWeights, FeatureCatalogue catalogue, string name, double strongFrom, double goodFrom, CommonLine? line = null)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(binWeights);
        ArgumentNullException.ThrowIfNull(catalogue);
        CheckShape(trained, binWeights, catalogue);
        var folded = Centre(trained, binWeights, strongFrom, goodFrom);
        var (grid, tables) = (new List<int[]>(), new List<int[]>());
        for (var i = 0; i < catalogue.Features.Count; i++)
        {
            var feature = catalogue.Features[i];
            grid.Add([.. folded.Tables[i].Select((value, bin) => ToUnits(value, $"bin '{feature.Bins[bin].Label}' of '{feature.Name}'"))]);
            tables.Add(IsotonicProjection.Project(grid[i], binWeights[i], feature.Direction));
        }

        line?.Straighten(tables, binWeights);

        var bands = new BandCuts(ToUnits(strongFrom, "the band 'strong'"), ToUnits(goodFrom, "the band 'good'"));
        return new(trained, binWeights, folded, grid, new TableModel(name, catalogue, ToUnits(folded.Intercept, "the intercept"), tables, bands));
    }

    /// <summary>The same with the tables of some features multiplied by a share, so that they tell pairs apart by less; directions and lines stay.</summary>
    /// <param name="features">The features by place.</param>
    /// <param name="share">0 to 1.</param>
    public ProjectedModel Shrink(IReadOnlySet<int> features, double share)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        List<int[]> tables = [.. Enumerable.Range(0, Model.Catalogue.Features.Count).Select(feature => Shrunk(Model.Table(feature), features.Contains(feature) ? share : 1))];
        return new(Trained, BinWeights, Folded, _grid, new TableModel(Model.Name, Model.Catalogue, Model.Intercept, tables, Model.Bands));
    }

    private static int[] Shrunk(ReadOnlySpan<int> table, double share)
    {
        var shrunk = new int[table.Length];
        for (var bin = 0; bin < shrunk.Length; bin++)
            shrunk[bin] = (int)Math.Round(share * table[bin], MidpointRounding.AwayFromZero);
        return shrunk;
    }

    private static ModelWeights Centre(TrainedTables trained, IReadOnlyList<double[]> binWeights, double strongFrom, double goodFrom)
    {
        double[] means = [.. trained.Tables.Select((table, i) => table.Zip(binWeights[i], (value, weight) => value * weight).Sum() / binWeights[i].Sum())];
        return new()
        {
            Intercept = trained.Intercept + means.Sum(),
            StrongFrom = strongFrom,
            GoodFrom = goodFrom,
            Tables = [.. trained.Tables.Select((table, i) => table.Select(value => value - means[i]).ToList())],
        };
    }

    private static TableMove MoveOf(string feature, int[] from, ReadOnlySpan<int> to, double[] weights)
    {
        var moves = new double[from.Length];
        for (var bin = 0; bin < moves.Length; bin++)
            moves[bin] = Units.ToWeight(Math.Abs((long)to[bin] - from[bin]));
        return new(feature, moves.Max(), moves.Zip(weights, (move, weight) => move * weight).Sum() / weights.Sum());
    }

    private static int ToUnits(double value, string place)
    {
        if (!(Math.Abs(value) <= Units.MostWeight))
            throw new ArgumentException(FormattableString.Invariant($"The value of {place} is {value}; -{Units.MostWeight} to {Units.MostWeight} fit into an int32 of units."), nameof(value));
        return Units.FromWeight(value);
    }

    private static void CheckShape(TrainedTables trained, IReadOnlyList<double[]> binWeights, FeatureCatalogue catalogue)
    {
        var expected = catalogue.Features.Select(feature => feature.Bins.Count);
        if (!trained.Tables.Select(table => table.Count).SequenceEqual(expected))
            throw new ArgumentException("The trained tables do not have one value for each bin of each feature of the catalogue.", nameof(trained));
        if (!binWeights.Select(table => table.Length).SequenceEqual(expected) || binWeights.Any(table => !(table.Sum() > 0)))
            throw new ArgumentException("There is not one weight for each bin of each feature of the catalogue, or all weights of a feature are 0.", nameof(binWeights));
    }
}
