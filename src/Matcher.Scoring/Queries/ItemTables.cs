namespace Matcher.Scoring;

/// <summary>The two composite features over items: points by the least item, and by how many are open.</summary>
internal sealed class ItemTables
{
    public const int Length = 16;

    private readonly int[] _byLeast = new int[Length];
    private readonly int[] _byOpen = new int[Length];
    private readonly byte[] _quantisedLeast = new byte[PoolBlock.Lane];
    private readonly byte[] _quantisedOpen = new byte[PoolBlock.Lane];

    public bool IsUsed { get; private set; }

    public int LowestLeast { get; private set; }

    public int LowestOpen { get; private set; }

    public long Range { get; private set; }

    public ReadOnlySpan<byte> QuantisedLeast => _quantisedLeast;

    public ReadOnlySpan<byte> QuantisedOpen => _quantisedOpen;

    /// <summary>The points of both; more than 15 open things count as 15.</summary>
    public long Points(int least, int open) => (long)_byLeast[least] + _byOpen[Math.Min(open, Length - 1)];

    public void Reset()
    {
        IsUsed = false;
        Range = 0;
        (LowestLeast, LowestOpen) = (0, 0);
        Array.Clear(_byLeast);
        Array.Clear(_byOpen);
    }

    public void Set(ReadOnlySpan<int> byLeast, ReadOnlySpan<int> byOpen)
    {
        byLeast.CopyTo(_byLeast);
        byOpen.CopyTo(_byOpen);
        (LowestLeast, LowestOpen) = (_byLeast.Min(), _byOpen.Min());
        Range = (long)_byLeast.Max() - LowestLeast + _byOpen.Max() - LowestOpen;
        IsUsed = true;
    }

    /// <summary>Steps of the highest points of both.</summary>
    public int MostSteps { get; private set; }

    public void Quantise(in Quantiser quantiser)
    {
        for (var i = 0; i < Length; i++)
        {
            _quantisedLeast[i] = quantiser.RoundUp((long)_byLeast[i] - LowestLeast);
            _quantisedOpen[i] = quantiser.RoundUp((long)_byOpen[i] - LowestOpen);
        }

        MostSteps = IsUsed ? _quantisedLeast.Max() + _quantisedOpen.Max() : 0;
    }
}
