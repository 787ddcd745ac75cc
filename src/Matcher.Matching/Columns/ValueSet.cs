namespace Matcher.Matching;

/// <summary>A set that each row has, as one column of the pool; null where nothing is known of it.</summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
/// <typeparam name="T">What is kept of a value.</typeparam>
/// <param name="read">The values of a row, as text; null if nothing is known.</param>
/// <param name="make">What is kept of a value.</param>
internal sealed class ValueSet<TView, T>(Func<TView, IEnumerable<string>?> read, Func<string, T> make) : IValueSet<TView>
{
    private readonly ValueTable<string, (string Text, T Value)> _values = new(StringComparer.Ordinal);

    /// <summary>The values so far, by number.</summary>
    public ReadOnlySpan<(string Text, T Value)> Values => _values.Values.Span;

    public int[]? NumbersOf(TView row) =>
        read(row) is { } values ? [.. values.Distinct(StringComparer.Ordinal).Select(value => _values.NumberOf(value, () => (value, make(value))))] : null;

    public int Count => _values.Count;

    public void Save(BinaryWriter to, IReadOnlyCollection<int> used) => _values.Save(to, used, value => to.Write(value.Text));

    public void Load(BinaryReader from) => _values.Load(from, _ =>
    {
        var text = from.ReadString();
        return (text, (text, make(text)));
    });

    /// <summary>The number of a value; −1 if no row has it.</summary>
    public int Find(string text) => _values.Find(text);
}
