namespace Matcher.Matching;

/// <summary>A facet whose dictionary goes into an image.</summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
internal interface IImageFacet<TView>
{
    /// <summary>How many values there are.</summary>
    int Count { get; }

    /// <summary>Writes the values that rows have, for an image. Nothing in it is of one person alone.</summary>
    /// <param name="to">The image.</param>
    /// <param name="used">The numbers of these values, rising.</param>
    void Save(BinaryWriter to, IReadOnlyCollection<int> used);

    /// <summary>Reads the values of an image into a fresh facet; they keep their numbers.</summary>
    /// <param name="from">The image.</param>
    /// <param name="nothing">A row of which nothing is known, as it looks on the pool's day.</param>
    void Load(BinaryReader from, TView nothing);
}
