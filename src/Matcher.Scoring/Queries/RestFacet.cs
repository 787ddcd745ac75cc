namespace Matcher.Scoring;

/// <summary>A facet that is read only for the rows left.</summary>
internal sealed class RestFacet
{
    private readonly byte[] _sharedItems = new byte[FacetColumn.SharedCodes];

    public FacetTable Facet { get; private set; } = null!;

    /// <summary>Whether its points are still to be added.</summary>
    public bool AddsPoints { get; private set; }

    /// <summary>The items of the values below <see cref="FacetColumn.SharedCodes"/>, packed.</summary>
    public ReadOnlySpan<byte> SharedItems => _sharedItems;

    public void Read(FacetTable facet, bool addsPoints)
    {
        (Facet, AddsPoints) = (facet, addsPoints);
        for (var value = 0; value < _sharedItems.Length; value++)
            _sharedItems[value] = value < facet.Length ? facet.Packed(value) : FacetTable.NoItem;
    }
}
