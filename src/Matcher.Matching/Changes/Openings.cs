using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Which sets of changes bring which rows into reach: the covers of each row's obstacles with one change or two.</summary>
internal sealed class Openings
{
    private readonly NumberedObstacles _numbers;
    private readonly Dictionary<(int First, int Second), List<RowGroup>> _groups = [];

    // Rows that either of two changes brings into reach alone.
    private readonly Dictionary<(int First, int Second), long> _either = [];

    private Openings(long considered, NumberedObstacles numbers) => (Considered, _numbers) = (considered, numbers);

    /// <summary>Rows looked at.</summary>
    public long Considered { get; }

    /// <summary>Rows that nothing keeps out today.</summary>
    public long InReach { get; private set; }

    /// <summary>Rows that no set brings into reach because of something that nobody can change.</summary>
    public long Unchangeable { get; private set; }

    /// <summary>Rows that no set brings into reach because it takes more changes.</summary>
    public long NeedMore { get; private set; }

    /// <summary>The smallest sets: single changes, and pairs that bring some row into reach that neither part does.</summary>
    public IReadOnlyList<Opening> All => [.. _groups.Select(one => new Opening(
        Option(one.Key),
        one.Value.Sum(group => group.Count) + (one.Key.Second < 0 ? 0 : Single(one.Key.First) + Single(one.Key.Second) - _either.GetValueOrDefault(one.Key)),
        one.Value.Sum(group => group.Count)))];

    /// <summary>Finds the smallest sets of each row.</summary>
    /// <param name="obstacles">The obstacles of the question.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="mostChanges">1 or 2.</param>
    /// <param name="keepsRows">Whether <see cref="Rows"/> will be asked; not of a question that keeps every row out.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Openings Find(Obstacles obstacles, Pool pool, int mostChanges, bool keepsRows, CancellationToken cancellationToken)
    {
        var numbers = new NumberedObstacles([.. obstacles.All, .. obstacles.OfEveryRow is { } every ? [every] : Array.Empty<Obstacle>()]);
        int[] ofEvery = obstacles.OfEveryRow is null ? [] : [obstacles.All.Count];
        var openings = new Openings(pool.Count, numbers);
        var groups = GroupScan.Run(pool, obstacles.Classes, keepsRows, cancellationToken);
        foreach (var group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            openings.Add(group, [.. group.Classes.Select(one => one.Class - 1), .. ofEvery], mostChanges);
        }

        var free = pool.Count - groups.Sum(group => group.Count);
        if (ofEvery.Length == 0)
            openings.InReach = free;
        else if (free > 0)
            openings.Add(new RowGroup([], free, []), ofEvery, mostChanges);
        return openings;
    }

    /// <summary>The rows that a set brings into reach and no part of it does, those of a block one after the other.</summary>
    public IEnumerable<RowPlace> Rows(Option option) =>
        _groups[(_numbers.NumberOf(option.First), option.Second is { } second ? _numbers.NumberOf(second) : -1)].SelectMany(group => group.Rows).OrderBy(row => row.Block);

    private Option Option((int First, int Second) key) => new(_numbers.Changes[key.First], key.Second < 0 ? null : _numbers.Changes[key.Second]);

    private long Single(int change) => _groups.GetValueOrDefault((change, -1))?.Sum(group => group.Count) ?? 0;

    private void Add(RowGroup group, int[] obstacles, int mostChanges)
    {
        if (Array.Exists(obstacles, _numbers.IsUnchangeable))
        {
            Unchangeable += group.Count;
            return;
        }

        var singles = _numbers.Singles(obstacles);
        foreach (var change in singles)
            Add((change, -1), group);
        for (var i = 0; i < singles.Length; i++)
        {
            for (var j = i + 1; j < singles.Length; j++)
                _either[(singles[i], singles[j])] = _either.GetValueOrDefault((singles[i], singles[j])) + group.Count;
        }

        var pairs = mostChanges < 2 ? [] : _numbers.Pairs(obstacles, singles);
        foreach (var pair in pairs)
            Add(pair, group);
        if (singles.Length == 0 && pairs.Count == 0)
            NeedMore += group.Count;
    }

    private void Add((int, int) key, RowGroup group)
    {
        if (!_groups.TryGetValue(key, out var groups))
            _groups.Add(key, groups = []);
        groups.Add(group);
    }
}
