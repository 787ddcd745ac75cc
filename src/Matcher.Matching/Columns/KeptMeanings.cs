using System.Collections.Concurrent;

namespace Matcher.Matching;

/// <summary>
/// What values meant to parts that asked before. Most posts say the same about most things, and so do most people, so a new question
/// is mostly made of parts that were asked already. Never stale: a part carries everything that its meaning rests on, and
/// dictionaries only grow. Thread-safe.
/// </summary>
/// <typeparam name="TPart">What tells asking sides apart.</typeparam>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="mostNumbers">About how many numbers may be kept in all; beyond that everything is forgotten.</param>
internal sealed class KeptMeanings<TPart, T>(int mostNumbers = 1 << 16)
{
    private readonly ConcurrentDictionary<AskedPart<TPart>, T> _kept = new();
    private int _numbers;

    /// <summary>Finds what was kept of a part.</summary>
    public bool TryFind(in AskedPart<TPart> part, out T? meaning) => _kept.TryGetValue(part, out meaning);

    /// <summary>Keeps a meaning of so many numbers, in place of an earlier one.</summary>
    public void Keep(in AskedPart<TPart> part, T meaning, int numbers)
    {
        if (numbers > mostNumbers)
            return;
        if (Interlocked.Add(ref _numbers, numbers) > mostNumbers)
        {
            _kept.Clear();
            Volatile.Write(ref _numbers, numbers);
        }

        _kept[part] = meaning;
    }
}
