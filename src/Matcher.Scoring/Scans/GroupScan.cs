namespace Matcher.Scoring;

/// <summary>Gathers the rows of a pool by the classes of their values. A row none of whose values has a class is in no group.</summary>
/// <remarks>Cost: for each facet with classes one look-up a row, and one more for each class that a row has. Not thread-safe; for one question.</remarks>
public sealed class GroupScan
{
    private readonly IReadOnlyList<ushort[]?> _classes;
    private readonly bool _keepsRows;
    private readonly int[] _groups = new int[PoolLayout.BlockRows];
    private readonly int[] _classCounts;

    // Per facet and group the group that each class leads to, 0 for none yet.
    private readonly List<int[]?>[] _next;
    private readonly List<(int Before, int Facet, int Class)> _steps = [default];
    private readonly List<long> _counts = [0];
    private readonly List<List<RowPlace>?> _rows = [null];
    private ushort[] _ofCode = [];

    private GroupScan(IReadOnlyList<ushort[]?> classes, bool keepsRows)
    {
        (_classes, _keepsRows) = (classes, keepsRows);
        _classCounts = [.. classes.Select(ofFacet => ofFacet is null or [] ? 0 : ofFacet.Max() + 1)];
        _next = [.. classes.Select(_ => new List<int[]?>())];
    }

    /// <summary>Gathers rows.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="classes">For each facet of the layout the class of each of its values, 0 for none; null where no value has one.</param>
    /// <param name="keepsRows">Whether the rows themselves are wanted.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="ArgumentException">There are classes for another number of facets, or the pool holds a value without an entry.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<RowGroup> Run(Pool pool, IReadOnlyList<ushort[]?> classes, bool keepsRows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(classes);
        if (classes.Count != pool.Layout.Facets)
            throw new ArgumentException($"There are classes for {classes.Count} facets, the pool has {pool.Layout.Facets}.", nameof(classes));
        var scan = new GroupScan(classes, keepsRows);
        for (var block = 0; block < pool.Blocks.Length; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scan.Read(pool, block);
        }

        return [.. Enumerable.Range(1, scan._counts.Count - 1).Where(group => scan._counts[group] > 0).Select(scan.GroupOf)];
    }

    private void Read(Pool pool, int number)
    {
        var block = pool.Blocks[number];
        var groups = _groups.AsSpan(0, block.Count);
        groups.Clear();
        for (var facet = 0; facet < _classes.Count; facet++)
        {
            if (_classes[facet] is { } classes)
                Step(block, facet, classes, groups);
        }

        for (var row = 0; row < groups.Length; row++)
        {
            if (groups[row] != 0 && (pool.AliveRows(number, row / PoolBlock.Lane) >> (row % PoolBlock.Lane) & 1) != 0)
                Count(groups[row], new RowPlace(number, row));
        }
    }

    /// <summary>Takes every row on to the group that it is in with one facet more.</summary>
    private void Step(PoolBlock block, int facet, ushort[] classes, Span<int> groups)
    {
        ref readonly var column = ref block.Facets[facet];
        if (column.Greatest >= classes.Length)
            throw new ArgumentException($"A row holds value {column.Greatest} of facet {facet}; there are classes for {classes.Length}.", nameof(classes));
        var ofCode = ClassesOf(column, classes);
        if (!ofCode.ContainsAnyExcept((ushort)0))
            return;
        if (column.IsWide)
        {
            var codes = block.WideCodes(column);
            for (var row = 0; row < groups.Length; row++)
            {
                if (ofCode[codes[row]] is not 0 and var known)
                    groups[row] = Next(groups[row], facet, known);
            }
        }
        else
        {
            var codes = block.Codes(column);
            for (var row = 0; row < groups.Length; row++)
            {
                if (ofCode[codes[row]] is not 0 and var known)
                    groups[row] = Next(groups[row], facet, known);
            }
        }
    }

    /// <summary>The class of each code of a block's column.</summary>
    private ReadOnlySpan<ushort> ClassesOf(in FacetColumn column, ushort[] classes)
    {
        if (column.Values is not { } values)
            return classes.AsSpan(0, column.Greatest + 1);
        if (_ofCode.Length < values.Length)
            _ofCode = new ushort[values.Length];
        for (var code = 0; code < values.Length; code++)
            _ofCode[code] = classes[values[code]];
        return _ofCode.AsSpan(0, values.Length);
    }

    private int Next(int group, int facet, ushort known)
    {
        var ofFacet = _next[facet];
        while (ofFacet.Count <= group)
            ofFacet.Add(null);
        var ofGroup = ofFacet[group] ??= new int[_classCounts[facet]];
        if (ofGroup[known] is not 0 and var next)
            return next;
        next = ofGroup[known] = _steps.Count;
        _steps.Add((group, facet, known));
        _counts.Add(0);
        _rows.Add(_keepsRows ? [] : null);
        return next;
    }

    private void Count(int group, RowPlace row)
    {
        _counts[group]++;
        _rows[group]?.Add(row);
    }

    private RowGroup GroupOf(int group)
    {
        var classes = new List<(int, int)>();
        for (var step = group; step != 0; step = _steps[step].Before)
            classes.Add((_steps[step].Facet, _steps[step].Class));
        classes.Reverse();
        return new RowGroup(classes, _counts[group], _rows[group] ?? []);
    }
}
