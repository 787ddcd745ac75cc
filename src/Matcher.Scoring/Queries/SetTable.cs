namespace Matcher.Scoring;

/// <summary>What the sets of a column mean to one query: each value of interest has an amount, the amounts of a row make one, that one has points.</summary>
public sealed class SetTable
{
    /// <summary>The most that a row can come to.</summary>
    public const int MaxAmount = byte.MaxValue - 1;

    private readonly int[] _points = new int[byte.MaxValue + 1];
    private readonly byte[] _quantised = new byte[byte.MaxValue + 1];
    private int[] _values = new int[16];
    private byte[] _amounts = new byte[16];
    private int _count;
    private int _unknown;

    internal int Set { get; private set; }

    internal SetOperation Operation { get; private set; }

    internal ReadOnlySpan<int> Values => _values.AsSpan(0, _count);

    internal ReadOnlySpan<byte> Amounts => _amounts.AsSpan(0, _count);

    /// <summary>The most that the values of interest can come to.</summary>
    internal byte MostAmount { get; private set; }

    /// <summary>The amount that stands for rows of which nothing is known: one above the most, so that the table stays short.</summary>
    internal byte UnknownAmount => (byte)(MostAmount + 1);

    /// <summary>Amounts with points: those up to the most, and the unknown.</summary>
    internal int Entries => MostAmount + 2;

    internal ReadOnlySpan<int> Points => _points;

    internal ReadOnlySpan<byte> Quantised => _quantised;

    internal int Lowest { get; private set; }

    internal int Highest { get; private set; }

    /// <summary>Gives a value of interest its amount, 1 to <see cref="MaxAmount"/>; others have none. Each value once.</summary>
    public void AddValue(int value, byte amount)
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, _count * 2);
            Array.Resize(ref _amounts, _count * 2);
        }

        _values[_count] = value;
        _amounts[_count++] = amount;
    }

    /// <summary>Gives points to an amount; a sum above <see cref="MaxAmount"/> counts as that.</summary>
    public void SetPoints(int amount, int points) => _points[amount] = points;

    /// <summary>Gives points to rows of which nothing is known.</summary>
    public void SetUnknown(int points) => _unknown = points;

    internal void Reset(int set, SetOperation operation)
    {
        (Set, Operation, _count, _unknown) = (set, operation, 0, 0);
        Array.Clear(_points);
    }

    internal void Prepare()
    {
        Array.Sort(_values, _amounts, 0, _count);
        var most = 0;
        foreach (var amount in Amounts)
            most = Operation == SetOperation.Sum ? Math.Min(most + amount, MaxAmount) : Math.Max(most, amount);
        MostAmount = (byte)most;
        _points[UnknownAmount] = _unknown;
        (Lowest, Highest) = (_unknown, _unknown);
        foreach (var points in Points[..Entries])
            (Lowest, Highest) = (Math.Min(Lowest, points), Math.Max(Highest, points));
    }

    /// <summary>Steps of the highest points.</summary>
    internal byte MostSteps { get; private set; }

    internal void Quantise(in Quantiser quantiser)
    {
        MostSteps = quantiser.RoundUp((long)Highest - Lowest);
        for (var amount = 0; amount < Entries; amount++)
            _quantised[amount] = quantiser.RoundUp((long)_points[amount] - Lowest);
    }
}
