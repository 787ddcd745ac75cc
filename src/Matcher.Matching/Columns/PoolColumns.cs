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

    /// <summary>The same facets, if all their dictionaries go into images.</summary>
    public IEnumerable<IImageFacet<TView>> ImageFacets => Facets.Cast<IImageFacet<TView>>();

    /// <summary>The sets, in the order of their columns.</summary>
    public abstract ImmutableArray<IValueSet<TView>> Sets { get; }

    /// <summary>The column of a set.</summary>
    public int IndexOf(IValueSet<TView> set) => Sets.IndexOf(set);

    /// <summary>A row. For the pool's writer only.</summary>
    public abstract PoolRow Row(TView row);

    /// <summary>Neighbours lie together: their rows are read together, and a far county is passed over as a whole.</summary>
    public long Order(PoolRow row) => PlaceView.OrderOf(PlaceOf(row.Facets));

    /// <summary>The dictionaries as bytes, without values that no row has.</summary>
    public ReadOnlyMemory<byte> Save(UsedValues used)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        foreach (var (index, facet) in ImageFacets.Index())
            facet.Save(to, [.. used.OfFacet(index)]);
        for (var set = 0; set < Sets.Length; set++)
            Sets[set].Save(to, [.. used.OfSet(set)]);
        to.Flush();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Reads dictionaries into these columns, which are fresh.</summary>
    /// <param name="saved">What <see cref="Save"/> made; its checksum was right.</param>
    /// <param name="nothing">A row of which nothing is known, as it looks on the pool's day.</param>
    /// <exception cref="InvalidDataException">They are of another program after all.</exception>
    public void Load(byte[] saved, TView nothing)
    {
        using var from = new BinaryReader(new MemoryStream(saved));
        try
        {
            foreach (var facet in ImageFacets)
                facet.Load(from, nothing);
            foreach (var set in Sets)
                set.Load(from);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("its dictionaries cannot be read", fault);
        }

        if (from.BaseStream.Position != saved.Length)
            throw new InvalidDataException("its dictionaries end at another place");
    }

    /// <summary>Where a row lies.</summary>
    protected abstract PlaceView? PlaceOf(int[] facets);

    /// <summary>The one facet of a kind, with its column.</summary>
    protected (int Column, TFacet Facet) Only<TFacet>() => Facets.Index().Where(one => one.Item is TFacet).Select(one => (one.Index, (TFacet)(object)one.Item)).Single();

    protected int[] FacetsOf(TView row) => [.. Facets.Select(facet => facet.NumberOf(row))];

    protected int[]?[] SetsOf(TView row) => [.. Sets.Select(set => set.NumbersOf(row))];
}
