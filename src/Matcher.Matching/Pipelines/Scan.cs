using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Goes over every pair of a list: gate, score, rank, count. Depends on the pairs alone, not on their order.</summary>
internal sealed class Scan(Scorer scorer, ListRequest page, int nearMissCount)
{
    private readonly TopK<Pair> _best = new(page.Count + 1);
    private readonly TopK<Pair>? _near = nearMissCount > 0 ? new(nearMissCount) : null;
    private readonly SortedDictionary<string, (long Count, Gate Gate)> _gates = new(StringComparer.Ordinal);

    /// <summary>Pairs looked at.</summary>
    public long Considered { get; private set; }

    /// <summary>Pairs that a gate removed.</summary>
    public long Removed { get; private set; }

    /// <summary>Pairs that exactly one changeable fact keeps out.</summary>
    public long OneFactAway { get; private set; }

    /// <summary>How many people or posts each single changeable fact keeps out.</summary>
    public SortedDictionary<string, (long Count, GateFinding Finding)> SingleFacts { get; } = new(StringComparer.Ordinal);

    /// <summary>Pairs that passed and stand before the page.</summary>
    public long Before { get; private set; }

    /// <summary>Pairs that passed.</summary>
    public long Passed => Considered - Removed;

    /// <summary>Looks at one pair; <paramref name="id"/> is the listed side.</summary>
    public void Add(Pair pair, string id)
    {
        Considered++;
        var blocks = Gates.Check(pair).Blocks;
        if (blocks.Count > 0)
        {
            Removed++;
            AddBlocked(pair, id, blocks);
            return;
        }

        var key = Scorer.Key(pair, scorer.Score(pair), id);
        if (page.After is { } after && key.CompareTo(after) <= 0)
            Before++;
        else
            _best.Offer(pair, key);
    }

    /// <summary>The page, best first, and whether there are more; empties the scan.</summary>
    public (IReadOnlyList<(Pair Pair, RankKey Key)> Page, bool HasMore) TakePage()
    {
        var best = _best.Take();
        return best.Count > page.Count ? (best.Take(page.Count).ToList(), true) : (best, false);
    }

    /// <summary>The best near misses, best first; empties the scan.</summary>
    public IReadOnlyList<Pair> TakeNearMisses() => _near is null ? [] : [.. _near.Take().Select(near => near.Item)];

    /// <summary>Counts per gate, most first, ties by code.</summary>
    public IReadOnlyList<GateCount> GateCounts() =>
        [.. _gates.OrderByDescending(gate => gate.Value.Count).Select(gate => new GateCount(gate.Key, gate.Value.Count, gate.Value.Gate.Meaning))];

    private void AddBlocked(Pair pair, string id, IReadOnlyList<GateFinding> blocks)
    {
        foreach (var code in blocks.Select(block => block.Gate).Distinct(StringComparer.Ordinal))
        {
            var gate = _gates.TryGetValue(code, out var known) ? known.Gate : Gates.All.First(one => one.Code == code);
            _gates[code] = (known.Count + 1, gate);
        }

        var first = blocks[0];
        if (!blocks.All(block => block.IsChangeable && block.Fact == first.Fact))
            return;
        OneFactAway++;
        SingleFacts[first.Fact] = (SingleFacts.TryGetValue(first.Fact, out var fact) ? fact.Count + 1 : 1, first);
        _near?.Offer(pair, Scorer.Key(pair, scorer.Score(pair), id));
    }
}
