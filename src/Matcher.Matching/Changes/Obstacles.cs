namespace Matcher.Matching;

/// <summary>What keeps the rows of a pool out of a question, part by part: each value that keeps rows out with the obstacle that it is.</summary>
/// <remarks>The gates themselves are asked, with the row that stands for a value and the change applied to either side.</remarks>
internal sealed class Obstacles
{
    private readonly List<Obstacle> _all = [];
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);

    private Obstacles(ushort[]?[] classes, Obstacle? ofEveryRow) => (Classes, OfEveryRow) = (classes, ofEveryRow);

    /// <summary>Per facet the number of each value's obstacle, 0 for none; null where no value keeps anybody out.</summary>
    public ushort[]?[] Classes { get; }

    /// <summary>What keeps every row out, whatever it is; null if nothing does.</summary>
    public Obstacle? OfEveryRow { get; }

    /// <summary>The different obstacles that rows have, in the order of their numbers from 1.</summary>
    public IReadOnlyList<Obstacle> All => _all;

    /// <summary>Reads a question that was asked.</summary>
    /// <param name="question">The question.</param>
    /// <param name="columns">The columns that it was asked of.</param>
    /// <param name="nothing">A row of which nothing is known.</param>
    /// <param name="only">Whose changes may be thought of; null for everybody's.</param>
    public static Obstacles Read<TView>(PoolQuestion<TView> question, PoolColumns<TView> columns, TView nothing, ChangeActor? only)
    {
        var ofEvery = Obstacle.Check(Gates.All, question.Blank).Blocks;
        var obstacles = new Obstacles(
            new ushort[]?[columns.Facets.Count],
            ofEvery.Count > 0 ? Obstacle.Of(Gates.All, question.Blank, ofEvery, only) : null);
        for (var column = 0; column < columns.Facets.Count; column++)
            obstacles.Read(question, columns.Facets[column], column, nothing, only);
        return obstacles;
    }

    /// <summary>Many values have few sets of findings, and most sets tell what removes them.</summary>
    private void Read<TView>(PoolQuestion<TView> question, PoolFacet<TView> facet, int column, TView nothing, ChangeActor? only)
    {
        Dictionary<int, ushort> told = [];
        foreach (var (value, set) in question.Query.KeepingOut(column))
        {
            var classes = Classes[column] ??= new ushort[question.Query.Length(column)];
            if (told.TryGetValue(set, out classes[value]))
                continue;
            var pair = question.PairWith(facet.Representative(nothing, value));
            var findings = Obstacle.Check(facet.Gates, pair).Blocks;
            classes[value] = NumberOf(Obstacle.Of(facet.Gates, pair, findings, only));
            if (findings.All(finding => Remedies.IsToldByFinding(finding, only)))
                told.Add(set, classes[value]);
        }
    }

    private ushort NumberOf(Obstacle obstacle)
    {
        if (_numbers.TryGetValue(obstacle.Key, out var number))
            return number;
        _all.Add(obstacle);
        number = checked((ushort)_all.Count);
        _numbers.Add(obstacle.Key, number);
        return number;
    }
}
