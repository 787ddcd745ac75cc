using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What a run of fairs offered. Appearances and employers, and seats and posts, are different numbers and never added up.</summary>
/// <param name="Appearances">家次: an employer at three fairs counts three times.</param>
/// <param name="Employers">家: an employer at three fairs counts once.</param>
/// <param name="Posts">Posts, each once however many fairs list it.</param>
/// <param name="Seats">People sought by the posts that say how many.</param>
/// <param name="PostsWithoutHeadcount">Posts that do not say how many; not counted as seats.</param>
/// <param name="PostsWithoutEmployer">Posts of which no employer is on file; not counted as employers.</param>
public sealed record FairCounts(long Appearances, long Employers, long Posts, long Seats, long PostsWithoutHeadcount, long PostsWithoutEmployer)
{
    /// <summary>Counts over fairs.</summary>
    /// <param name="fairs">The fairs, such as those of a year and a region.</param>
    /// <param name="find">Finds a post; a post that is gone counts nowhere.</param>
    public static FairCounts Of(IEnumerable<Fair> fairs, Func<PostId, Post?> find)
    {
        ArgumentNullException.ThrowIfNull(fairs);
        ArgumentNullException.ThrowIfNull(find);
        var posts = new Dictionary<PostId, Post>();
        var employers = new HashSet<EmployerId>();
        var appearances = 0L;
        foreach (var fair in fairs)
        {
            var here = new HashSet<EmployerId>();
            foreach (var id in fair.Posts.Distinct())
            {
                if (!posts.TryGetValue(id, out var post))
                {
                    if (find(id) is not { } found)
                        continue;
                    posts[id] = post = found;
                }
                if (post.Employer is { } employer)
                    here.Add(employer);
            }
            appearances += here.Count;
            employers.UnionWith(here);
        }
        return new(appearances, employers.Count, posts.Count, posts.Values.Sum(post => (long)(post.Headcount ?? 0)),
            posts.Values.Count(post => post.Headcount is null), posts.Values.Count(post => post.Employer is null));
    }
}
