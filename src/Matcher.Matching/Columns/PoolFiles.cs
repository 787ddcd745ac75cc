using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Reads pools with their dictionaries from images.</summary>
internal static class PoolFiles
{
    /// <summary>Reads an image and its dictionaries into fresh columns.</summary>
    /// <typeparam name="TView">A row of the pool.</typeparam>
    /// <param name="path">The image.</param>
    /// <param name="origin">What it has to belong to.</param>
    /// <param name="columns">Fresh columns.</param>
    /// <param name="nothing">A row of which nothing is known, as it looks on the pool's day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PoolImageException">It cannot be used.</exception>
    public static Pool Load<TView>(string path, PoolOrigin origin, PoolColumns<TView> columns, TView nothing, CancellationToken cancellationToken)
    {
        var loaded = PoolImage.Load(path, origin.Refuse, cancellationToken);
        try
        {
            if (loaded.Pool.Layout != columns.Layout)
                throw new InvalidDataException("it has other columns");
            columns.Load(loaded.Payload, nothing);
            if (!loaded.Pool.HasOnlyValuesBelow([.. columns.ImageFacets.Select(facet => facet.Count)], [.. columns.Sets.Select(set => set.Count)]))
                throw new InvalidDataException("it has values that are in no dictionary");
        }
        catch (InvalidDataException fault)
        {
            throw new PoolImageException("damaged", path, $"The image cannot be used: {fault.Message}.", fault);
        }

        return loaded.Pool;
    }
}
