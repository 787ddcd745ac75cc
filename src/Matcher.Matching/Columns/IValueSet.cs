namespace Matcher.Matching;

/// <summary>A set column, whatever is kept of its values.</summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
internal interface IValueSet<TView>
{
    /// <summary>The numbers of a row's values, each once; null if nothing is known. For the pool's writer only.</summary>
    int[]? NumbersOf(TView row);

    /// <summary>How many values there are.</summary>
    int Count { get; }

    /// <summary>Writes the values that rows have, for an image.</summary>
    /// <param name="to">The image.</param>
    /// <param name="used">The numbers of these values, rising.</param>
    void Save(BinaryWriter to, IReadOnlyCollection<int> used);

    /// <summary>Reads the values of an image into a fresh set; they keep their numbers.</summary>
    void Load(BinaryReader from);
}
