namespace Matcher.Matching;

/// <summary>A set column, whatever is kept of its values.</summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
internal interface IValueSet<TView>
{
    /// <summary>The numbers of a row's values, each once; null if nothing is known. For the pool's writer only.</summary>
    int[]? NumbersOf(TView row);
}
