using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A facet whose values are asked of features and gates one by one, once for each part of the asking side that they read.</summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
/// <typeparam name="TKey">What tells values apart.</typeparam>
/// <typeparam name="TPart">What tells asking sides apart: the key of the facet on the other side that has the same features and gates.</typeparam>
/// <param name="key">The value of a row.</param>
/// <param name="part">The representative of a row's value.</param>
/// <param name="asked">The part of the asking side; null if hardly two of them are alike, so that nothing is worth keeping.</param>
internal abstract class ValueFacet<TView, TKey, TPart>(Func<TView, TKey> key, Func<TView, TView> part, Func<Pair, TPart>? asked) : PoolFacet<TView>
    where TKey : notnull
{
    private readonly ValueTable<TKey, TView> _values = new();
    private readonly KeptMeanings<TPart, FacetMeaning> _kept = new();

    /// <summary>The axis whose fit counts among the things that matter to a pair; null if there is none.</summary>
    public FunctionAxis? Axis { get; init; }

    /// <summary>The representative of a value.</summary>
    public TView At(int value) => _values.Values.Span[value];

    public override TView Representative(TView nothing, int value) => At(value);

    public override FitRange? FitOf(Pair pair) => Axis is { } axis && pair.Matters(axis) ? pair.FitOn(axis) : null;

    public override int NumberOf(TView row) => _values.NumberOf(key(row), () => part(row));

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    public override void Fill(PoolQuestion<TView> question, int column)
    {
        var values = _values.Values.Span;
        var table = question.Query.Facet(column, values.Length);
        question.MarkAsked(Features);
        if (asked is null)
        {
            AskNow(question, values, table);
            return;
        }

        var whole = question.PartOf(asked(question.Blank));
        if (!_kept.TryFind(whole, out var meaning) || meaning!.Length < values.Length)
        {
            meaning = Ask(question, values, meaning);
            _kept.Keep(whole, meaning, values.Length);
        }

        meaning.Write(question, table);
    }

    /// <summary>Writes the representatives of some values that rise.</summary>
    protected void Save(BinaryWriter to, IReadOnlyCollection<int> used, Action<TView> write) => _values.Save(to, used, write);

    /// <summary>Reads representatives, which have their values.</summary>
    protected void Load(BinaryReader from, Func<TView> read) => _values.Load(from, _ =>
    {
        var value = read();
        return (key(value), value);
    });

    private void AskNow(PoolQuestion<TView> question, ReadOnlySpan<TView> values, FacetTable table)
    {
        for (var value = 0; value < values.Length; value++)
        {
            var pair = question.PairWith(values[value]);
            table.Add(value, question.Points(Features, pair));
            table.SetBlocks(value, question.SetOf(question.Check(Gates, pair)));
        }
    }

    private FacetMeaning Ask(PoolQuestion<TView> question, ReadOnlySpan<TView> values, FacetMeaning? earlier = null)
    {
        var meaning = new FacetMeaning(values.Length, earlier);
        for (var value = earlier?.Length ?? 0; value < values.Length; value++)
        {
            var pair = question.PairWith(values[value]);
            var points = question.Points(Features, pair);
            var findings = meaning.Findings(question.Check(Gates, pair));
            if (Axis is { } axis && pair.Matters(axis))
                meaning.Set(value, points, findings, (byte)pair.FitOn(axis).Code, pair.FitOn(axis).Code == FitCode.Met ? (byte)0 : (byte)1);
            else
                meaning.Set(value, points, findings);
        }

        return meaning.Close();
    }
}
