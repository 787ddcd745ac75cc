using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The open posts of a snapshot in the order of <see cref="PublicPosition"/>, found by their days alone.</summary>
internal sealed class PublicOrder
{
    // Rising: days backwards, then the place in the order of ids.
    private readonly List<(int Backwards, int Index)> _after = [];

    public PublicOrder(MatchSnapshot snapshot, IReadOnlySet<PostId> exclude, PublicPosition? after)
    {
        var excluded = exclude.Select(snapshot.Posts.IndexOf).Where(index => index >= 0).ToHashSet();
        var last = after is { } position ? Last(snapshot, position) : (int.MinValue, 0);
        for (var index = 0; index < snapshot.PostCount; index++)
        {
            var head = snapshot.Posts.HeadAt(index);
            if (!head.IsOpenOn(snapshot.Versions.Day) || excluded.Contains(index))
                continue;
            Open++;
            var key = (Backwards(head.PublishedOn ?? DateOnly.MinValue), index);
            if (key.CompareTo(last) > 0)
                _after.Add(key);
        }
    }

    /// <summary>Open posts that are not excluded.</summary>
    public int Open { get; private set; }

    /// <summary>Those up to the position.</summary>
    public int Before => Open - _after.Count;

    /// <summary>The first posts after the position, as places in the order of ids.</summary>
    public IEnumerable<int> Take(int count) => _after.Order().Take(count).Select(key => key.Index);

    // A position is behind the posts with smaller ids, and behind its own if that is still there.
    private static (int Backwards, int Index) Last(MatchSnapshot snapshot, PublicPosition position)
    {
        var index = snapshot.Posts.IndexOf(position.Id);
        return (Backwards(position.PublishedOn), index >= 0 ? index : ~index - 1);
    }

    private static int Backwards(DateOnly day) => -day.DayNumber;
}
