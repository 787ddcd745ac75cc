namespace Matcher.Scoring;

/// <summary>
/// A question to a pool: tables over the values that rows can have. What is the same for every row is folded away; the rest is
/// quantised for the vector kernel, which bounds scores from above, and kept exactly for the rows that reach the bound.
/// </summary>
/// <remarks>Filled, prepared, asked, and reused for the next question without allocating. Not thread-safe while it is filled.</remarks>
public sealed class PoolQuery
{
    internal const int MostFacets = 120;

    private readonly FacetTable?[] _facets;
    // Kept per column: a table that once served a long dictionary is long to clear.
    private readonly FacetTable?[] _unusedFacets;
    private readonly List<FacetTable> _used = [];
    private readonly List<SetTable> _sets = [];
    private readonly List<SetTable> _unusedSets = [];
    private readonly List<Finding> _findings = [];
    private readonly List<int> _blockingAll = [];

    /// <summary>Makes an empty query for pools of a layout.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The layout has more columns than the steps of a byte can round.</exception>
    public PoolQuery(PoolLayout layout)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(layout.Facets, MostFacets);
        Layout = layout;
        (_facets, _unusedFacets) = (new FacetTable?[layout.Facets], new FacetTable?[layout.Facets]);
    }

    /// <summary>The layout of the pools that it can be asked of.</summary>
    public PoolLayout Layout { get; }

    /// <summary>Points that every row has, units of 2⁻²⁴.</summary>
    public long Intercept { get; set; }

    /// <summary>The keyed hash of the asking side.</summary>
    public ulong Hash { get; set; }

    /// <summary>Whether the rows are candidates and the asking side is a post; the hash of a pair tells the two apart.</summary>
    public bool ListsCandidates { get; set; }

    /// <summary>The priority of the asking side for ties; the higher one of a pair's two sides counts.</summary>
    public byte Priority { get; set; }

    /// <summary>How many gates the findings name.</summary>
    public int Gates { get; private set; }

    /// <summary>How many facts the findings name.</summary>
    public int Facts { get; private set; }

    /// <summary>The set and value without which a row is counted but not listed; null if every row may be listed.</summary>
    public (int Set, int Value)? Listed { get; set; }

    /// <summary>About how many bytes its tables over facets hold in memory, used or not.</summary>
    public long Bytes
    {
        get
        {
            var bytes = 0L;
            for (var facet = 0; facet < _facets.Length; facet++)
                bytes += (_facets[facet] ?? _unusedFacets[facet])?.Bytes ?? 0;
            return bytes;
        }
    }

    internal List<Finding> Findings => _findings;

    internal FindingSets FindingSets { get; } = new();

    internal List<int> BlockingAll => _blockingAll;

    internal List<FacetTable> Used => _used;

    internal List<SetTable> Sets => _sets;

    internal ItemTables Items { get; } = new();

    internal ScanPlan Plan { get; } = new();

    internal Quantiser Quantiser { get; private set; }

    /// <summary>How many numbers of steps add up to a row's bound; each is rounded up by less than a step.</summary>
    internal int Addends { get; private set; }

    /// <summary>The points that a row has whose every addend is the lowest.</summary>
    internal long Lowest { get; private set; }

    /// <summary>The points that no row differs in.</summary>
    internal long Constant { get; private set; }

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        for (var facet = 0; facet < _facets.Length; facet++)
            _unusedFacets[facet] = _facets[facet] ?? _unusedFacets[facet];
        _unusedSets.AddRange(_sets);
        Array.Clear(_facets);
        _sets.Clear();
        _used.Clear();
        _findings.Clear();
        _blockingAll.Clear();
        FindingSets.Reset();
        Items.Reset();
        (Intercept, Hash, ListsCandidates, Priority, Gates, Facts, Listed) = (0, 0, false, 0, 0, 0, null);
    }

    /// <summary>The table of a facet, empty at first.</summary>
    /// <param name="facet">0 to the layout's facets − 1.</param>
    /// <param name="length">How many values its dictionary has.</param>
    public FacetTable Facet(int facet, int length)
    {
        if (_facets[facet] is { } known)
            return known;
        var table = _unusedFacets[facet] ?? new FacetTable();
        table.Reset(facet, length);
        return _facets[facet] = table;
    }

    /// <summary>A table over a set column, empty at first; several may read one column.</summary>
    /// <exception cref="InvalidOperationException">There are 120 tables already.</exception>
    public SetTable Set(int set, SetOperation operation)
    {
        if (_sets.Count == MostFacets)
            throw new InvalidOperationException($"A query has {MostFacets} tables over sets; no more are allowed.");
        var table = _unusedSets.Count > 0 ? _unusedSets[^1] : new SetTable();
        if (_unusedSets.Count > 0)
            _unusedSets.RemoveAt(_unusedSets.Count - 1);
        table.Reset(set, operation);
        _sets.Add(table);
        return table;
    }

    /// <summary>The values of a facet that keep their rows out, rising, each with the number of its findings; once the query is prepared.</summary>
    public IEnumerable<(int Value, int FindingSet)> KeepingOut(int facet)
    {
        if (_facets[facet] is not { HasBlocks: true } table)
            yield break;
        for (var value = 0; value < table.Length; value++)
        {
            if (table.Blocks[value] != 0)
                yield return (value, table.Blocks[value]);
        }
    }

    /// <summary>How many values a facet has in this question; 0 if it has no say.</summary>
    public int Length(int facet) => _facets[facet]?.Length ?? 0;

    /// <summary>Gives points to the least item of a row and to the number of its open things.</summary>
    /// <param name="byLeast">16 entries, the last for rows without an item.</param>
    /// <param name="byOpen">16 entries; the last stands for 15 and more.</param>
    public void SetItems(ReadOnlySpan<int> byLeast, ReadOnlySpan<int> byOpen) => Items.Set(byLeast, byOpen);

    /// <summary>Adds a finding; its index.</summary>
    public int AddFinding(Finding finding)
    {
        Gates = Math.Max(Gates, finding.Gate + 1);
        Facts = Math.Max(Facts, finding.Fact + 1);
        _findings.Add(finding);
        return _findings.Count - 1;
    }

    /// <summary>The number of a set of findings; 0 is the empty one.</summary>
    /// <exception cref="InvalidOperationException">There are more than 65,535 different sets.</exception>
    public int FindingSet(ReadOnlySpan<int> findings) => FindingSets.Number(findings);

    /// <summary>Says that a finding keeps every row out.</summary>
    public void BlockAll(int finding) => _blockingAll.Add(finding);

    /// <summary>Folds and quantises; after that the query may be asked, by several threads at once.</summary>
    public void Prepare()
    {
        long lowest = Intercept, range = 0;
        Constant = Intercept;
        _used.Clear();
        var addends = 0;
        foreach (var facet in _facets)
        {
            if (facet is null)
                continue;
            facet.Measure(FindingSets);
            lowest += facet.Lowest;
            range += (long)facet.Highest - facet.Lowest;
            if (facet.IsUsed)
                _used.Add(facet);
            else
                Constant += facet.Lowest;
        }

        foreach (var set in _sets)
        {
            set.Prepare();
            lowest += set.Lowest;
            range += (long)set.Highest - set.Lowest;
        }

        if (Items.IsUsed)
        {
            lowest += Items.LowestLeast + (long)Items.LowestOpen;
            range += Items.Range;
            addends = 2;
        }

        addends += _used.Count + _sets.Count;
        Lowest = lowest;
        (Addends, Quantiser) = (addends, Quantiser.For(range, addends));
        foreach (var facet in _used)
            facet.Quantise(Quantiser);
        foreach (var set in _sets)
            set.Quantise(Quantiser);
        Items.Quantise(Quantiser);
        Plan.Make(this);
    }
}
