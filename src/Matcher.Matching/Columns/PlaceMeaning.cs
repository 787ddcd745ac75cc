namespace Matcher.Matching;

/// <summary>
/// What places with wishes mean to a post. Places that the post cannot tell apart are one kind, and each kind with each wish that
/// occurs together is one class of values. Not changed once it is kept.
/// </summary>
/// <param name="kinds">The kind of each place.</param>
/// <param name="kindCount">How many kinds there are.</param>
/// <param name="wishes">How many different wishes there are.</param>
/// <param name="values">How many values it covers.</param>
internal sealed class PlaceMeaning(int[] kinds, int kindCount, int wishes, int values)
{
    private const int NoClass = ushort.MaxValue;

    private readonly ushort[] _classes = Filled(kindCount * wishes);
    private readonly List<(int Points, GateFinding[] Blocks)> _meanings = [];

    /// <summary>How many numbers it holds.</summary>
    public int Numbers => kinds.Length + (_classes.Length / 2) + (_meanings.Count * 4);

    /// <summary>Whether it covers dictionaries of these sizes.</summary>
    public bool Covers(int placeCount, int wishCount, int valueCount) => (placeCount, wishCount, valueCount) == (kinds.Length, wishes, values);

    /// <summary>Whether nobody has said yet what a place with a wish means.</summary>
    public bool IsOpen(int place, int wish) => _classes[(kinds[place] * wishes) + wish] == NoClass;

    /// <summary>Says what a place with a wish means.</summary>
    public void Set(int place, int wish, int points, IReadOnlyList<GateFinding> blocks)
    {
        var number = _meanings.FindIndex(known => known.Points == points && known.Blocks.SequenceEqual(blocks));
        if (number < 0)
        {
            number = _meanings.Count;
            _meanings.Add((points, [.. blocks]));
        }

        _classes[(kinds[place] * wishes) + wish] = checked((ushort)number);
    }

    /// <summary>Puts the meaning into a question.</summary>
    public void Write<TView>(PoolQuestion<TView> question, int column, ReadOnlySpan<(int Place, int Wish)> pairs)
    {
        var table = question.Query.Facet(column, values);
        table.Share(_meanings.Count);
        for (var number = 0; number < _meanings.Count; number++)
            table.SetShared(number, _meanings[number].Points, question.SetOf(_meanings[number].Blocks));
        var shared = table.Shared;
        for (var value = 0; value < shared.Length; value++)
            shared[value] = _classes[(kinds[pairs[value].Place] * wishes) + pairs[value].Wish];
    }

    private static ushort[] Filled(int length)
    {
        var classes = new ushort[length];
        Array.Fill(classes, (ushort)NoClass);
        return classes;
    }
}
