using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>
/// Ranks posts by how related their titles are to a query (<see cref="TitleProfile.PointsWith"/>), whether or not they share a word.
/// A post whose title shares none but whose text or other fields do gets up to a tenth; so the title counts first, then the text.
/// </summary>
/// <remarks>
/// Thread-safe. Cost: the first ranking after a write reads the titles of all posts and makes profiles of the new ones; a ranking looks
/// at every post once. Above <see cref="MostPosts"/> posts only those that have a word of the query are ranked.
/// </remarks>
public sealed class PostRanker
{
    /// <summary>The most posts that are all ranked.</summary>
    public const int MostPosts = 200_000;

    private const double TextShare = 0.1;

    private readonly Lock _reading = new();
    private Posts? _posts;

    private sealed record Posts(object Shelf, TitleIndex Titles, PostId[] Ids, int[] TitleOf);

    /// <summary>Ranks the posts of a snapshot.</summary>
    /// <param name="snapshot">The posts.</param>
    /// <param name="search">Searches the index of these posts; of a post that it holds and the snapshot does not, nothing is told.</param>
    /// <param name="query">Text, filter, and the depth as its count; order and page are not read.</param>
    /// <remarks>Edge cases: a query without words finds nothing.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PostRanking Rank(MatchSnapshot snapshot, Func<PostQuery, PostSearchResult> search, PostQuery query)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(query);
        var asked = TitleProfile.Of(query.Text);
        if (asked.Coordinates.IsEmpty)
            return new([], 0);
        var all = query with { Sort = PostSort.Relevance, After = null, Facets = [], Count = Math.Max(1, snapshot.PostCount) };
        var found = search(all with { Match = WordMatch.Any }).Hits;
        var withAllWords = search(all with { Match = WordMatch.All, Count = 1 }).Total;
        var posts = snapshot.PostCount <= MostPosts
            ? Read(snapshot.Posts, snapshot.Posts.Count, index => snapshot.Posts.At(index).Post)
            : Read(found, found.Count, index => snapshot.FindPost(found[index].Id) ?? new Post { Id = found[index].Id, Title = "" });
        var allowed = query.Filter == PostFilter.None ? null : search(all with { Text = "" }).Hits.Select(hit => hit.Id).ToHashSet();
        return new(Best(posts, asked, found, allowed, query.Count), withAllWords);
    }

    private static List<PostHit> Best(Posts posts, TitleProfile asked, IReadOnlyList<PostHit> found, HashSet<PostId>? allowed, int depth)
    {
        var (points, shared) = (new int[posts.Titles.Count], new int[posts.Titles.Count]);
        posts.Titles.Add(asked.Coordinates, points);
        posts.Titles.Add(asked.Words, shared);
        var words = found.ToDictionary(hit => hit.Id, hit => hit.Relevance);
        var most = found.Count == 0 ? 1 : Math.Max(found[0].Relevance, double.Epsilon);
        var hits = new List<(PostHit Hit, double Words)>(posts.Ids.Length);
        for (var post = 0; post < posts.Ids.Length; post++)
        {
            var (id, title) = (posts.Ids[post], posts.TitleOf[post]);
            if (allowed?.Contains(id) == false)
                continue;
            var inPost = words.GetValueOrDefault(id) / most;
            var relevance = Math.Min(1, (double)points[title] / TitleProfile.FullPoints) + (shared[title] > 0 ? 0 : TextShare * inPost);
            hits.Add((new PostHit(id, relevance), inPost));
        }

        hits.Sort((a, b) => a.Hit.Relevance != b.Hit.Relevance ? b.Hit.Relevance.CompareTo(a.Hit.Relevance)
            : a.Words != b.Words ? b.Words.CompareTo(a.Words)
            : a.Hit.Id.CompareTo(b.Hit.Id));
        return [.. hits.Take(depth).Select(hit => hit.Hit)];
    }

    private Posts Read(object shelf, int count, Func<int, Post> at)
    {
        lock (_reading)
        {
            if (ReferenceEquals(_posts?.Shelf, shelf))
                return _posts!;
            // Titles of posts that are gone stay until they are the most.
            var titles = _posts is { } before && before.Titles.Count <= 2 * count + 1_000 ? before.Titles : new TitleIndex();
            var (ids, titleOf) = (new PostId[count], new int[count]);
            for (var index = 0; index < count; index++)
            {
                var post = at(index);
                (ids[index], titleOf[index]) = (post.Id, titles.NumberOf(post.Title));
            }

            return _posts = new(shelf, titles, ids, titleOf);
        }
    }
}
