using System.Collections.Immutable;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>
/// Posts or people as the columns of a pool: facets for what has one value, sets for what has many. Every feature and gate is asked
/// through exactly one of these ways, or is the same for every row.
/// </summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
internal abstract class PoolColumns<TView>(IReadOnlyList<PoolFacet<TView>> facets)
{
    public PoolLayout Layout => new(Facets.Count, Sets.Length);

    public IReadOnlyList<PoolFacet<TView>> Facets { get; } = facets;

    /// <summary>The sets, in the order of their columns.</summary>
    public abstract ImmutableArray<IValueSet<TView>> Sets { get; }

    /// <summary>The column of a set.</summary>
    public int IndexOf(IValueSet<TView> set) => Sets.IndexOf(set);

    /// <summary>A row. For the pool's writer only.</summary>
    public abstract PoolRow Row(TView row);

    /// <summary>Neighbours lie together: their rows are read together, and a far county is passed over as a whole.</summary>
    public long Order(PoolRow row) => PlaceView.OrderOf(PlaceOf(row.Facets));

    /// <summary>Where a row lies.</summary>
    protected abstract PlaceView? PlaceOf(int[] facets);

    /// <summary>The one facet of a kind, with its column.</summary>
    protected (int Column, TFacet Facet) Only<TFacet>() => Facets.Index().Where(one => one.Item is TFacet).Select(one => (one.Index, (TFacet)(object)one.Item)).Single();

    protected int[] FacetsOf(TView row) => [.. Facets.Select(facet => facet.NumberOf(row))];

    protected int[]?[] SetsOf(TView row) => [.. Sets.Select(set => set.NumbersOf(row))];
}
