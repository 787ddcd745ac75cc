namespace Matcher.Scoring;

/// <summary>
/// A model: an intercept and one table per feature. The score of a pair is the intercept plus, for each feature, the entry of its bin.
/// </summary>
/// <remarks>Immutable. The product design reserves pair tables; this version of the format has none.</remarks>
public sealed class TableModel
{
    private readonly int[][] _tables;

    /// <summary>Makes a model.</summary>
    /// <param name="name">Name and version, such as <c>hand-set-prior/2</c>.</param>
    /// <param name="catalogue">The features.</param>
    /// <param name="intercept">Units of 2⁻²⁴.</param>
    /// <param name="tables">One per feature, one entry per bin, units of 2⁻²⁴. Copied.</param>
    /// <param name="bands">Where the fit bands begin.</param>
    /// <exception cref="ArgumentException">The tables do not fit the catalogue or break a direction.</exception>
    public TableModel(string name, FeatureCatalogue catalogue, int intercept, IReadOnlyList<IReadOnlyList<int>> tables, BandCuts bands)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.Count != catalogue.Features.Count)
            throw new ArgumentException($"{tables.Count} tables were given for {catalogue.Features.Count} features.", nameof(tables));
        for (var i = 0; i < tables.Count; i++)
            Check(catalogue.Features[i], tables[i]);
        Name = name;
        Catalogue = catalogue;
        Intercept = intercept;
        _tables = [.. tables.Select(table => table.ToArray())];
        Bands = bands;
    }

    /// <summary>Name and version.</summary>
    public string Name { get; }

    /// <summary>The features.</summary>
    public FeatureCatalogue Catalogue { get; }

    /// <summary>The constant part, units of 2⁻²⁴.</summary>
    public int Intercept { get; }

    /// <summary>Where the fit bands begin.</summary>
    public BandCuts Bands { get; }

    /// <summary>The table of a feature: one entry per bin, units of 2⁻²⁴.</summary>
    public ReadOnlySpan<int> Table(int feature) => _tables[feature];

    /// <summary>The points of a bin.</summary>
    public int Points(int feature, int bin) => _tables[feature][bin];

    /// <summary>The score of a row.</summary>
    /// <remarks>This is the specification that every faster path is compared with.</remarks>
    /// <param name="bins">One bin per feature.</param>
    /// <exception cref="ArgumentException">There are not as many bins as features.</exception>
    public long Score(ReadOnlySpan<byte> bins)
    {
        if (bins.Length != _tables.Length)
            throw new ArgumentException($"{bins.Length} bins were given for {_tables.Length} features.", nameof(bins));
        long sum = Intercept;
        for (var feature = 0; feature < bins.Length; feature++)
            sum += _tables[feature][bins[feature]];
        return sum;
    }

    /// <summary>The least and the greatest points of a feature over a set of bins.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="possible">Bit b is set if bin b is possible; not empty.</param>
    public (int Low, int High) Range(int feature, int possible)
    {
        var table = _tables[feature];
        var (low, high) = (int.MaxValue, int.MinValue);
        for (var bin = 0; bin < table.Length; bin++)
        {
            if ((possible >> bin & 1) == 0)
                continue;
            low = Math.Min(low, table[bin]);
            high = Math.Max(high, table[bin]);
        }

        return (low, high);
    }

    private static void Check(FeatureSpec feature, IReadOnlyList<int> table)
    {
        if (table.Count != feature.Bins.Count)
            throw new ArgumentException($"The table of '{feature.Name}' has {table.Count} entries for {feature.Bins.Count} bins.", nameof(table));
        for (var bin = 1; bin < table.Count; bin++)
        {
            var breaks = feature.Direction switch
            {
                Direction.Up => table[bin] < table[bin - 1],
                Direction.Down => table[bin] > table[bin - 1],
                _ => false,
            };
            if (breaks)
                throw new ArgumentException($"The table of '{feature.Name}' must go {feature.Direction} but does not at bin '{feature.Bins[bin].Label}'.", nameof(table));
        }
    }
}
