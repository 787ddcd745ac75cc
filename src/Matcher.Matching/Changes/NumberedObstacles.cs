namespace Matcher.Matching;

/// <summary>Obstacles and changes as numbers, because there are many rows and many pairs of changes.</summary>
/// <remarks>A change that makes another one needless, such as a wider radius, removes whatever that one removes.</remarks>
internal sealed class NumberedObstacles
{
    private readonly Dictionary<string, int> _numbers;

    // The wider ones of each change, itself first.
    private readonly int[][] _wider;
    private readonly int[][] _alone;
    private readonly HashSet<(int First, int Second)>[] _together;

    public NumberedObstacles(IReadOnlyList<Obstacle> obstacles)
    {
        Changes = [.. obstacles.SelectMany(obstacle => obstacle.Alone.Concat(obstacle.Together.SelectMany(pair => pair.Changes)))
            .DistinctBy(change => change.Id).OrderBy(change => change.Id, StringComparer.Ordinal)];
        _numbers = Changes.Index().ToDictionary(change => change.Item.Id, change => change.Index, StringComparer.Ordinal);
        _wider = [.. Changes.Select((change, number) => (int[])[number, .. Changes.Index().Where(other => change.IsWithin(other.Item)).Select(other => other.Index)])];
        _alone = [.. obstacles.Select(obstacle => obstacle.Alone.SelectMany(change => _wider[NumberOf(change)]).Distinct().Order().ToArray())];
        _together = [.. obstacles.Select(obstacle => obstacle.Together
            .SelectMany(pair => _wider[NumberOf(pair.First)].SelectMany(one => _wider[NumberOf(pair.Second!)].Select(other => Ordered(one, other)))).ToHashSet())];
    }

    /// <summary>The changes, in the order of their ids.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>The number of a change.</summary>
    public int NumberOf(Change change) => _numbers[change.Id];

    /// <summary>Whether no set of two changes removes an obstacle.</summary>
    public bool IsUnchangeable(int obstacle) => _alone[obstacle].Length == 0 && _together[obstacle].Count == 0;

    /// <summary>The changes each of which removes all of some obstacles, rising.</summary>
    public int[] Singles(int[] obstacles) => Array.FindAll(_alone[obstacles[0]], change => Array.TrueForAll(obstacles, one => Contains(_alone[one], change)));

    /// <summary>The pairs of changes that remove all of some obstacles, without those of which one part does.</summary>
    /// <param name="obstacles">The obstacles.</param>
    /// <param name="singles">The changes that do alone.</param>
    public HashSet<(int First, int Second)> Pairs(int[] obstacles, int[] singles)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var one in _alone[obstacles[0]])
        {
            // What the first does not remove has to be removed by the second, or by both.
            if (Contains(singles, one))
                continue;
            var rest = Array.Find(obstacles, obstacle => !Contains(_alone[obstacle], one));
            foreach (var other in _alone[rest])
                Try(one, other);
            foreach (var pair in _together[rest])
            {
                if (pair.First == one || pair.Second == one)
                    Try(pair.First, pair.Second);
            }
        }

        foreach (var (one, other) in _together[obstacles[0]])
            Try(one, other);
        return pairs;

        void Try(int one, int other)
        {
            if (!Contains(singles, one) && !Contains(singles, other) && !_wider[one].Contains(other) && !_wider[other].Contains(one)
                && Array.TrueForAll(obstacles, obstacle => Contains(_alone[obstacle], one) || Contains(_alone[obstacle], other) || _together[obstacle].Contains(Ordered(one, other))))
            {
                pairs.Add(Ordered(one, other));
            }
        }
    }

    private static (int, int) Ordered(int one, int other) => one < other ? (one, other) : (other, one);

    private static bool Contains(int[] rising, int number) => Array.BinarySearch(rising, number) >= 0;
}
