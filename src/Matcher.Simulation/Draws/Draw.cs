using System.Numerics;

namespace Matcher.Simulation;

/// <summary>
/// A stream of random numbers that is the same on every machine. Only integer arithmetic and exactly rounded floating-point
/// operations are used: the elementary functions of the platform's mathematics library differ in the last bit.
/// </summary>
/// <remarks>Source: xoshiro256** 1.0, seeded through splitmix64 (Blackman and Vigna).</remarks>
internal sealed class Draw
{
    private ulong _a, _b, _c, _d;

    /// <summary>Opens the stream of one record, so that records can be made in any order and in any number.</summary>
    internal Draw(ulong seed, DrawStream stream, long first, long second = 0)
    {
        var state = seed;
        state = Mix(ref state) ^ (ulong)stream;
        state = Mix(ref state) ^ (ulong)first;
        state = Mix(ref state) ^ (ulong)second;
        (_a, _b, _c, _d) = (Mix(ref state), Mix(ref state), Mix(ref state), Mix(ref state));
    }

    internal ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number from 0 to <paramref name="count"/> − 1; the bias of 2⁻³² per value is far below any marginal checked here.</summary>
    internal int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    internal int Between(int min, int max) => min + Below(max - min + 1);

    /// <summary>A number from 0 up to, but without, 1.</summary>
    internal double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    internal bool Chance(double share) => Unit() < share;

    internal bool Percent(int percent) => Below(100) < percent;

    /// <summary>A bell-shaped number with mean 0 and variance 1, within ±6: the sum of twelve uniform ones.</summary>
    internal double Bell()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Unit();
        return sum;
    }

    internal T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>An index drawn in proportion to its weight; the weights are not negative and not all zero.</summary>
    internal int Weighted(params ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
            total += weight;
        var left = Below(total);
        var index = 0;
        while (left >= weights[index])
            left -= weights[index++];
        return index;
    }

    /// <summary>Up to <paramref name="count"/> different items, in the order of the list.</summary>
    internal List<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        var chosen = new List<T>(count);
        for (var i = 0; i < items.Count && chosen.Count < count; i++)
        {
            if (Below(items.Count - i) < count - chosen.Count)
                chosen.Add(items[i]);
        }

        return chosen;
    }

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
