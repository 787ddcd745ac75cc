using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Goes over every pair of a list: gate, score, rank, count. Depends on the pairs alone, not on their order.</summary>
internal sealed class Scan(Scorer scorer, ListRequest page, int nearMissCount)
{
    private readonly TopK<Pair> _best = new(page.Count + 1);
    private readonly TopK<Pair>? _near = nearMissCount > 0 ? new(nearMissCount) : null;
    private readonly SortedDictionary<string, (long Count, Gate Gate)> _gates = new(StringComparer.Ordinal);
    private long _considered;
    private long _removed;
    private long _oneFactAway;

    /// <summary>Pairs that passed and stand before the page.</summary>
    public long Before { get; private set; }

    /// <summary>Looks at one pair; <paramref name="id"/> is the listed side.</summary>
    public void Add(Pair pair, string id)
    {
        _considered++;
        var blocks = Gates.Check(pair).Blocks;
        if (blocks.Count > 0)
        {
            _removed++;
            AddBlocked(pair, id, blocks);
            return;
        }

        var key = Scorer.Key(pair, scorer.Score(pair), id);
        if (page.After is { } after && key.CompareTo(after) <= 0)
            Before++;
        else
            _best.Offer(pair, key);
    }

    /// <summary>The page and one more, best first; empties the scan.</summary>
    public IReadOnlyList<(Pair Item, RankKey Key)> TakeBest() => _best.Take();

    /// <summary>The best near misses, best first; empties the scan.</summary>
    public IReadOnlyList<(Pair Item, RankKey Key)> TakeNearMisses() => _near?.Take() ?? [];

    /// <summary>What was counted.</summary>
    public ListCounts Counts() => new(_considered, _removed, _oneFactAway,
        [.. _gates.OrderByDescending(gate => gate.Value.Count).Select(gate => new GateCount(gate.Key, gate.Value.Count, gate.Value.Gate.Meaning))]);

    private void AddBlocked(Pair pair, string id, IReadOnlyList<GateFinding> blocks)
    {
        foreach (var code in blocks.Select(block => block.Gate).Distinct(StringComparer.Ordinal))
        {
            var gate = _gates.TryGetValue(code, out var known) ? known.Gate : Gates.Find(code);
            _gates[code] = (known.Count + 1, gate);
        }

        var first = blocks[0];
        if (!blocks.All(block => block.IsChangeable && block.Fact == first.Fact))
            return;
        _oneFactAway++;
        _near?.Offer(pair, Scorer.Key(pair, scorer.Score(pair), id));
    }
}
