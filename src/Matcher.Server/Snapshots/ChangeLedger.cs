using Matcher.Matching;

namespace Matcher.Server;

// The commits made while the gate was held, as one change: a batch of a thousand writes is published once.
internal sealed class ChangeLedger
{
    private readonly List<StoreChange> _changes = [];

    // Who wants to know how the publishing goes on; null if nobody does.
    public IPublishProgress? Progress { get; set; }

    public void Add(StoreChange? change)
    {
        if (change is not null)
            _changes.Add(change);
    }

    // Null if nothing was committed. One change is passed on as it is: an import's names a million posts.
    public StoreChange? Sum() => _changes switch
    {
        [] => null,
        [var only] => only,
        _ => new StoreChange(_changes[^1].Version)
        {
            Posts = [.. _changes.SelectMany(change => change.Posts).Distinct()],
            DeletedPosts = [.. _changes.SelectMany((change, i) => change.DeletedPosts.Where(id => !_changes.Skip(i + 1).Any(later => later.Posts.Contains(id) && !later.DeletedPosts.Contains(id)))).Distinct()],
            Employers = [.. _changes.SelectMany(change => change.Employers).Distinct()],
            Candidates = [.. _changes.SelectMany(change => change.Candidates).Distinct()],
            Fairs = [.. _changes.SelectMany(change => change.Fairs).Distinct()],
            Courses = [.. _changes.SelectMany(change => change.Courses).Distinct()],
            Outcomes = [.. _changes.SelectMany(change => change.Outcomes).Distinct()],
            Plans = [.. _changes.SelectMany(change => change.Plans).Distinct()],
            Services = [.. _changes.SelectMany(change => change.Services).Distinct()],
        },
    };
}
