namespace Matcher.Scoring;

/// <summary>
/// In which order the vector kernel reads the columns of a block. Most of what a row can come to is known after its first columns:
/// facets without items, columns that gates read in any case, and sets. The others are read only where a row can still be listed.
/// </summary>
/// <remarks>Made once for a query, reused without allocating.</remarks>
internal sealed class ScanPlan
{
    private readonly List<FacetTable> _first = [];
    private readonly List<RestFacet> _rest = [];
    private readonly List<RestFacet> _unusedRest = [];
    private readonly List<GateFlags> _gates = [];
    private readonly List<GateFlags> _unusedGates = [];
    private readonly List<int> _lasting = [];

    /// <summary>Facets whose points are added for every row.</summary>
    public List<FacetTable> First => _first;

    /// <summary>Facets that are read for the rows left.</summary>
    public List<RestFacet> Rest => _rest;

    /// <summary>What the rest can add at most, in steps.</summary>
    public int RestSteps { get; private set; }

    /// <summary>The findings of the facets, eight at a time.</summary>
    public List<GateFlags> Gates => _gates;

    public FindingGroups ByGate { get; } = new();

    public FindingGroups ByFact { get; } = new();

    /// <summary>The findings about facts that nobody could change.</summary>
    public List<int> Lasting => _lasting;

    public void Make(PoolQuery query)
    {
        _first.Clear();
        _unusedRest.AddRange(_rest);
        _rest.Clear();
        RestSteps = query.Items.MostSteps;
        foreach (var facet in query.Used)
        {
            var hasPoints = facet.Lowest != facet.Highest;
            var isFirst = !facet.HasItems || facet.HasBlocks;
            if (hasPoints && isFirst)
                _first.Add(facet);
            if (facet.HasItems && (query.Items.IsUsed || !isFirst))
                Take(_unusedRest, _rest).Read(facet, hasPoints && !isFirst);
            RestSteps += isFirst ? 0 : facet.MostSteps;
        }

        ReadGates(query);
        ByGate.Read(query.Findings, query.Gates, static finding => finding.Gate);
        ByFact.Read(query.Findings, query.Facts, static finding => finding.Fact);
        _lasting.Clear();
        for (var finding = 0; finding < query.Findings.Count; finding++)
        {
            if (!query.Findings[finding].IsChangeable)
                _lasting.Add(finding);
        }
    }

    private void ReadGates(PoolQuery query)
    {
        _unusedGates.AddRange(_gates);
        _gates.Clear();
        foreach (var facet in query.Used)
        {
            for (var first = 0; first < facet.Findings.Length; first += GateFlags.Most)
                Take(_unusedGates, _gates).Read(query.FindingSets, facet, first);
        }
    }

    /// <summary>One that an earlier question used, or a new one.</summary>
    private static T Take<T>(List<T> unused, List<T> used)
        where T : new()
    {
        var taken = unused.Count > 0 ? unused[^1] : new T();
        if (unused.Count > 0)
            unused.RemoveAt(unused.Count - 1);
        used.Add(taken);
        return taken;
    }
}
