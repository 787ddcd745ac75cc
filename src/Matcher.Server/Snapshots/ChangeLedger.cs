using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// The commits made while the gate was held, as one change: a batch of a thousand writes is published once.
internal sealed class ChangeLedger
{
    private readonly HashSet<PostId> _posts = [];
    private readonly HashSet<PostId> _deletedPosts = [];
    private readonly HashSet<EmployerId> _employers = [];
    private readonly HashSet<CandidateId> _candidates = [];
    private readonly HashSet<FairId> _fairs = [];
    private readonly HashSet<CourseId> _courses = [];
    private long? _version;

    public void Add(StoreChange? change)
    {
        if (change is null)
            return;
        _posts.UnionWith(change.Posts);
        _deletedPosts.ExceptWith(change.Posts);
        _deletedPosts.UnionWith(change.DeletedPosts);
        _employers.UnionWith(change.Employers);
        _candidates.UnionWith(change.Candidates);
        _fairs.UnionWith(change.Fairs);
        _courses.UnionWith(change.Courses);
        _version = change.Version;
    }

    // Null if nothing was committed.
    public StoreChange? Sum() => _version is { } version
        ? new StoreChange(version) { Posts = _posts, DeletedPosts = _deletedPosts, Employers = _employers, Candidates = _candidates, Fairs = _fairs, Courses = _courses }
        : null;
}
