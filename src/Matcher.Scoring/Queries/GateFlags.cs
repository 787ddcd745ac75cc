namespace Matcher.Scoring;

/// <summary>Up to eight findings of a facet as the bits of a byte: the first finding is the highest bit.</summary>
internal sealed class GateFlags
{
    /// <summary>Findings that share a byte.</summary>
    public const int Most = 8;

    private readonly byte[] _shared = new byte[FacetColumn.SharedCodes];
    private byte[] _bySet = [];
    private int _first;
    private int _count;

    public FacetTable Facet { get; private set; } = null!;

    public ReadOnlySpan<int> Findings => Facet.Findings.Slice(_first, _count);

    /// <summary>The flags of the values below <see cref="FacetColumn.SharedCodes"/>.</summary>
    public ReadOnlySpan<byte> Shared => _shared;

    /// <summary>The flags of each set of findings, in whole pages.</summary>
    public ReadOnlySpan<byte> BySet => _bySet;

    /// <summary>Takes the findings of a facet from a place on.</summary>
    public void Read(FindingSets sets, FacetTable facet, int first)
    {
        (Facet, _first, _count) = (facet, first, Math.Min(Most, facet.Findings.Length - first));
        if (_bySet.Length < sets.Count)
            _bySet = new byte[Math.Max(sets.Count, FacetColumn.ByteCodes)];
        for (var set = 0; set < sets.Count; set++)
        {
            var flags = 0;
            foreach (var finding in sets[set])
            {
                var place = Findings.IndexOf(finding);
                flags |= place < 0 ? 0 : 0x80 >> place;
            }

            _bySet[set] = (byte)flags;
        }

        for (var value = 0; value < _shared.Length; value++)
            _shared[value] = value < facet.Length ? _bySet[facet.Blocks[value]] : (byte)0;
    }
}
