using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>
/// What each value of a facet means to a part of the asking side, as features and gates said it. There are many more values than
/// meanings. Not changed once it is kept.
/// </summary>
internal sealed class FacetMeaning
{
    private readonly ushort[] _numbers;
    private readonly List<Meaning> _meanings;
    private readonly List<GateFinding[]> _findings;
    private Dictionary<Meaning, ushort>? _numberOf;

    /// <summary>Makes a meaning for so many values, the first of them as an earlier one has them; the others are to be set one after another.</summary>
    public FacetMeaning(int length, FacetMeaning? earlier = null)
    {
        _numbers = new ushort[length];
        earlier?._numbers.CopyTo(_numbers, 0);
        _meanings = [.. earlier?._meanings ?? []];
        _findings = earlier is null ? [[]] : [.. earlier._findings];
        _numberOf = _meanings.Index().ToDictionary(meaning => meaning.Item, meaning => (ushort)meaning.Index);
    }

    private readonly record struct Meaning(int Points, int Findings, byte Least, byte Open);

    /// <summary>How many values it covers.</summary>
    public int Length => _numbers.Length;

    /// <summary>The number of a list of findings.</summary>
    public int Findings(IReadOnlyList<GateFinding> blocks)
    {
        for (var number = 0; number < _findings.Count; number++)
        {
            if (AreSame(_findings[number], blocks))
                return number;
        }

        _findings.Add([.. blocks]);
        return _findings.Count - 1;
    }

    /// <summary>Says what a value means.</summary>
    /// <param name="value">The value.</param>
    /// <param name="points">Its points.</param>
    /// <param name="findings">The number of what it keeps out; 0 if that is nothing.</param>
    /// <param name="least">Its item, or <see cref="FacetTable.NoItem"/>.</param>
    /// <param name="open">How many open things it adds.</param>
    public void Set(int value, int points, int findings, byte least = FacetTable.NoItem, byte open = 0)
    {
        var meaning = new Meaning(points, findings, least, open);
        if (!_numberOf!.TryGetValue(meaning, out var number))
        {
            number = checked((ushort)_meanings.Count);
            _meanings.Add(meaning);
            _numberOf.Add(meaning, number);
        }

        _numbers[value] = number;
    }

    /// <summary>Ends the setting.</summary>
    public FacetMeaning Close()
    {
        _numberOf = null;
        return this;
    }

    /// <summary>Puts the meaning into a question whose table may have fewer values.</summary>
    public void Write<TView>(PoolQuestion<TView> question, FacetTable table)
    {
        // What keeps every row out is left out of the sets, so their numbers are this question's own.
        Span<int> sets = _findings.Count <= 64 ? stackalloc int[_findings.Count] : new int[_findings.Count];
        for (var number = 0; number < sets.Length; number++)
            sets[number] = question.SetOf(_findings[number]);
        table.Share(_meanings.Count);
        for (var number = 0; number < _meanings.Count; number++)
            table.SetShared(number, _meanings[number].Points, sets[_meanings[number].Findings], _meanings[number].Least, _meanings[number].Open);
        _numbers.AsSpan(0, table.Length).CopyTo(table.Shared);
    }

    /// <summary>Findings of one gate about one fact are one.</summary>
    private static bool AreSame(GateFinding[] some, IReadOnlyList<GateFinding> others)
    {
        for (var i = 0; i < some.Length && i < others.Count; i++)
        {
            if (!string.Equals(some[i].Gate, others[i].Gate, StringComparison.Ordinal) || !string.Equals(some[i].Fact, others[i].Fact, StringComparison.Ordinal))
                return false;
        }

        return some.Length == others.Count;
    }
}
