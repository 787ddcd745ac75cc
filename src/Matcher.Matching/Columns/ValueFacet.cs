using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A facet whose values are asked of features and gates one by one.</summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
/// <typeparam name="TKey">What tells values apart.</typeparam>
/// <param name="key">The value of a row.</param>
/// <param name="part">The representative of a row's value.</param>
internal abstract class ValueFacet<TView, TKey>(Func<TView, TKey> key, Func<TView, TView> part) : PoolFacet<TView>
    where TKey : notnull
{
    private readonly ValueTable<TKey, TView> _values = new();

    /// <summary>The axis whose fit counts among the things that matter to a pair; null if there is none.</summary>
    public FunctionAxis? Axis { get; init; }

    /// <summary>The representative of a value.</summary>
    public TView At(int value) => _values.Values.Span[value];

    public override int NumberOf(TView row) => _values.NumberOf(key(row), () => part(row));

    public override void Fill(PoolQuestion<TView> question, int column)
    {
        var values = _values.Values.Span;
        var table = question.Query.Facet(column, values.Length);
        for (var value = 0; value < values.Length; value++)
        {
            var pair = question.PairWith(values[value]);
            table.Add(value, question.Points(Features, pair));
            table.SetBlocks(value, question.Blocks(Gates, pair));
            if (Axis is { } axis && pair.Matters(axis))
                table.SetItem(value, (byte)pair.FitOn(axis).Code, (byte)(pair.FitOn(axis).Code == FitCode.Met ? 0 : 1));
        }
    }
}
