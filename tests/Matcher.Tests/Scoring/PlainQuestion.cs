using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>A random question kept as plain lists, and its answer worked out in the plainest way: what the scans are compared with.</summary>
internal sealed class PlainQuestion
{
    private readonly List<(int Facet, int[] Points, byte[] Items, byte[] Open, int[][] Blocks)> _facets = [];
    private readonly List<(int Set, SetOperation Operation, Dictionary<int, byte> Amounts, int[] Points, int Unknown)> _sets = [];
    private readonly List<Finding> _findings = [];
    private readonly List<int> _blockingAll = [];
    private int[]? _byLeast;
    private int[]? _byOpen;
    private int _intercept;
    private ulong _hash;
    private bool _listsCandidates;
    private byte _priority;
    private (int Set, int Value)? _listed;

    public static PlainQuestion Random(Random random, PoolLayout layout, int[] values, int extreme)
    {
        var question = new PlainQuestion
        {
            _intercept = random.Next(-extreme, extreme),
            _hash = (ulong)random.NextInt64(),
            _listsCandidates = random.Next(2) == 0,
            _priority = (byte)random.Next(3),
            _listed = random.Next(3) == 0 ? (0, random.Next(4)) : null,
        };
        // More than eight do not fit a byte; so many make more different sets than a byte can number.
        var findings = random.Next(3) == 0 ? random.Next(8, 24) : random.Next(7);
        for (var i = 0; i < findings; i++)
            question._findings.Add(new Finding(random.Next(4), random.Next(5), random.Next(3) > 0));
        if (findings > 0 && random.Next(8) == 0)
            question._blockingAll.Add(random.Next(findings));
        for (var facet = 0; facet < layout.Facets; facet++)
        {
            if (random.Next(5) > 0)
                question.AddFacet(random, facet, values[facet], extreme);
        }

        for (var table = random.Next(4); table > 0; table--)
            question.AddSet(random, random.Next(layout.Sets), extreme);
        if (random.Next(3) > 0)
            (question._byLeast, question._byOpen) = (Numbers(random, 16, extreme), Numbers(random, 16, extreme));
        return question;
    }

    public void Fill(PoolQuery query)
    {
        query.Reset();
        (query.Intercept, query.Hash, query.ListsCandidates, query.Priority, query.Listed) = (_intercept, _hash, _listsCandidates, _priority, _listed);
        foreach (var finding in _findings)
            query.AddFinding(finding);
        foreach (var finding in _blockingAll)
            query.BlockAll(finding);
        foreach (var (facet, points, items, open, blocks) in _facets)
        {
            var table = query.Facet(facet, points.Length);
            for (var value = 0; value < points.Length; value++)
            {
                table.Add(value, points[value]);
                table.SetItem(value, items[value], open[value]);
                table.SetBlocks(value, query.FindingSet(blocks[value]));
            }
        }

        foreach (var (set, operation, amounts, points, unknown) in _sets)
        {
            var table = query.Set(set, operation);
            foreach (var (value, amount) in amounts)
                table.AddValue(value, amount);
            for (var amount = 0; amount < points.Length; amount++)
                table.SetPoints(amount, points[amount]);
            table.SetUnknown(unknown);
        }

        if (_byLeast is not null)
            query.SetItems(_byLeast, _byOpen);
        query.Prepare();
    }

    public PlainAnswer Answer(IEnumerable<PoolRow> rows, ScanRequest request)
    {
        var answer = new PlainAnswer();
        var (listed, near) = (new List<RankKey>(), new List<RankKey>());
        foreach (var row in rows)
        {
            answer.Considered++;
            var found = Found(row).Select(index => _findings[index]).Distinct().ToList();
            foreach (var gate in found.Select(finding => finding.Gate).Distinct())
                answer.Gates[gate] = answer.Gates.GetValueOrDefault(gate) + 1;
            if (found.Count == 0)
            {
                if (_listed is not { } one || row.Sets[one.Set]?.Contains(one.Value) == true)
                    listed.Add(Key(row));
                continue;
            }

            answer.Removed++;
            if (!found.All(finding => finding.IsChangeable && finding.Fact == found[0].Fact))
                continue;
            answer.SingleFacts[found[0].Fact] = answer.SingleFacts.GetValueOrDefault(found[0].Fact) + 1;
            near.Add(Key(row));
        }

        listed.Sort();
        near.Sort();
        answer.Before = request.After is { } after ? listed.Count(key => key.CompareTo(after) <= 0) : 0;
        answer.Listed = listed.Count;
        answer.OneFactAway = near.Count;
        answer.Best = [.. listed.Skip((int)answer.Before).Take(request.Best)];
        answer.NearMisses = [.. near.Take(request.NearMisses)];
        return answer;
    }

    public RankKey Key(PoolRow row)
    {
        var (score, least, open) = ((long)_intercept, 15, 0);
        foreach (var (facet, points, items, opens, _) in _facets)
        {
            score += points[row.Facets[facet]];
            least = Math.Min(least, items[row.Facets[facet]]);
            open += opens[row.Facets[facet]];
        }

        foreach (var (set, operation, amounts, points, unknown) in _sets)
        {
            if (row.Sets[set] is not { } values)
            {
                score += unknown;
                continue;
            }

            int[] found = [.. values.Select(value => (int)amounts.GetValueOrDefault(value))];
            score += points[operation == SetOperation.Sum ? Math.Min(SetTable.MaxAmount, found.Sum()) : found.Append(0).Max()];
        }

        if (_byLeast is not null)
            score += (long)_byLeast[least] + _byOpen![Math.Min(open, 15)];
        return new RankKey(score, Math.Max(row.Priority, _priority), _listsCandidates ? PairHash.Combine(_hash, row.Hash) : PairHash.Combine(row.Hash, _hash), row.Id);
    }

    private IEnumerable<int> Found(PoolRow row) =>
        _blockingAll.Concat(_facets.SelectMany(facet => facet.Blocks[row.Facets[facet.Facet]]));

    private void AddFacet(Random random, int facet, int values, int extreme)
    {
        var hasItems = random.Next(2) == 0;
        var hasBlocks = _findings.Count > 0 && random.Next(3) == 0;
        _facets.Add((facet, Numbers(random, values, random.Next(4) == 0 ? 1 : extreme),
            [.. Enumerable.Range(0, values).Select(_ => hasItems ? (byte)random.Next(16) : FacetTable.NoItem)],
            [.. Enumerable.Range(0, values).Select(_ => hasItems ? (byte)random.Next(4) : (byte)0)],
            [.. Enumerable.Range(0, values).Select(_ => hasBlocks && random.Next(6) == 0
                ? Enumerable.Range(0, _findings.Count).Where(_ => random.Next(3) == 0).ToArray() : [])]));
    }

    private void AddSet(Random random, int set, int extreme) => _sets.Add((set,
        random.Next(2) == 0 ? SetOperation.Sum : SetOperation.Max,
        Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(40)).Distinct().ToDictionary(value => value, _ => (byte)random.Next(1, 40)),
        Numbers(random, SetTable.MaxAmount + 1, extreme),
        random.Next(-extreme, extreme)));

    private static int[] Numbers(Random random, int count, int extreme) => [.. Enumerable.Range(0, count).Select(_ => random.Next(-extreme, extreme))];
}
