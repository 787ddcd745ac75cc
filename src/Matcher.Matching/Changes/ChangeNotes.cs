namespace Matcher.Matching;

/// <summary>Why nothing helps, or not everything.</summary>
internal static class ChangeNotes
{
    private static readonly Sentence NothingKeptOut = new("没有被挡住的", "Nothing is kept out");
    private static readonly Sentence Unchangeable = new("挡住的条件没有人能改", "What keeps out nobody can change");
    private static readonly Sentence MoreThanOne = new("要改的不止一处", "It takes more than one change");
    private static readonly Sentence MoreThanTwo = new("要改的不止两处", "It takes more than two changes");
    private static readonly Sentence NothingRaises = new("已经可以匹配,没有一项改变能让它更合适", "In reach already; no single change makes it fit better");
    private static readonly Sentence SomeUnchangeable = new("有些被挡住的,没有人能改", "Of some that are kept out nobody can change what does");
    private static readonly Sentence SomeNeedMore = new("有些要改的更多", "Some take more changes");

    /// <summary>Every sentence.</summary>
    internal static IReadOnlyList<Sentence> All { get; } = [NothingKeptOut, Unchangeable, MoreThanOne, MoreThanTwo, NothingRaises, SomeUnchangeable, SomeNeedMore];

    /// <summary>Of a pair.</summary>
    public static IReadOnlyList<Sentence> Of(Match now, bool isUnchangeable, bool helps, ChangeRequest request) =>
        helps ? [] : !now.IsBlocked ? [NothingRaises] : isUnchangeable ? [Unchangeable] : [More(request)];

    /// <summary>Of all rows.</summary>
    public static IReadOnlyList<Sentence> Of(Openings openings, bool helps, ChangeRequest request)
    {
        if (openings.InReach == openings.Considered)
            return [NothingKeptOut];
        List<Sentence> notes = [];
        if (openings.Unchangeable > 0)
            notes.Add(helps || openings.NeedMore > 0 ? SomeUnchangeable : Unchangeable);
        if (openings.NeedMore > 0)
            notes.Add(helps || openings.Unchangeable > 0 ? SomeNeedMore : More(request));
        return notes;
    }

    private static Sentence More(ChangeRequest request) => request.MostChanges == 1 ? MoreThanOne : MoreThanTwo;
}
