namespace Matcher.Matching;

/// <summary>
/// The part of a post or a person that some features and gates read, as one column of the pool. Each different value keeps a
/// representative: a row of which nothing but this part is known. What a value means to the asking side is asked of the features and
/// gates themselves, with the representative, so that the columns can say nothing else than they do.
/// </summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
internal abstract class PoolFacet<TView>
{
    /// <summary>The features that read this part and no other.</summary>
    public IReadOnlyList<Feature> Features { get; init; } = [];

    /// <summary>The gates that read this part; one that reads several parts stands with each, and finds with each what that part alone keeps out.</summary>
    public IReadOnlyList<Gate> Gates { get; init; } = [];

    /// <summary>Whether the part can make a difference to the asking side of a pair; where it cannot, the column is not read.</summary>
    public Func<Pair, bool> Concerns { get; init; } = _ => true;

    /// <summary>The number of a row's value. For the pool's writer only.</summary>
    public abstract int NumberOf(TView row);

    /// <summary>A row of which nothing but a value of this part is known; for facets with gates.</summary>
    /// <param name="nothing">A row of which nothing is known.</param>
    /// <param name="value">The value.</param>
    public virtual TView Representative(TView nothing, int value) => nothing;

    /// <summary>What of all that matters to a pair this part tells, for the features over everything that matters; null if nothing.</summary>
    public virtual FitRange? FitOf(Pair pair) => null;

    /// <summary>Says what each value means to the side that asks.</summary>
    public abstract void Fill(PoolQuestion<TView> question, int column);
}
