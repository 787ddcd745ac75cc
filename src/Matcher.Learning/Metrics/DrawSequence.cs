namespace Matcher.Learning;

/// <summary>A sequence of draws from a seed: SplitMix64 (Steele, Lea, Flood 2014).</summary>
internal sealed class DrawSequence(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to one less than a count of 1 or more.</summary>
    public int Below(int count)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)Math.BigMul(z ^ (z >> 31), (ulong)count, out _);
    }
}
