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

    // The most posts of which it is asked how well they have the words in their texts.
    private const int MostFound = 1_000;

    private const double TextShare = 0.1;
    private const int WordBits = 20;

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
        var all = query with { Sort = PostSort.Relevance, After = null, Facets = [] };
        var isWhole = snapshot.PostCount <= MostPosts;
        var found = search(all with { Match = WordMatch.Any, Count = isWhole ? MostFound : MostPosts }).Hits;
        var withAllWords = search(all with { Match = WordMatch.All, Count = 1 }).Total;
        if (!isWhole)
        {
            PostHit[] byId = [.. found.OrderBy(hit => hit.Id)];
            var posts = Read(byId, byId.Length, index => snapshot.FindPost(byId[index].Id) ?? new Post { Id = byId[index].Id, Title = "" });
            return new(Best(posts, asked, found, _ => true, query.Count), withAllWords);
        }

        return new(
            Best(Read(snapshot.Posts, snapshot.Posts.Count, index => snapshot.Posts.At(index).Post), asked, found, Filter(snapshot, search, all), query.Count),
            withAllWords);
    }

    /// <summary>Which posts pass the filter, by number. The days are read here, since a search has a day unless it is told otherwise.</summary>
    private static Func<int, bool> Filter(MatchSnapshot snapshot, Func<PostQuery, PostSearchResult> search, PostQuery query)
    {
        var (filter, day) = (query.Filter, query.Filter.OpenOn);
        if (filter is { Regions.Count: 0, Forms.Count: 0, WorkModes.Count: 0, PayFloorYuanPerMonth: null, Education: null, Provisions.Count: 0 })
            return day is null ? _ => true : post => snapshot.Posts.HeadAt(post).IsOpenOn(day.Value);
        var passed = new bool[snapshot.Posts.Count];
        foreach (var hit in search(query with { Text = "", Count = Math.Max(1, snapshot.PostCount) }).Hits)
        {
            if (snapshot.Posts.IndexOf(hit.Id) is >= 0 and var post)
                passed[post] = true;
        }

        return post => passed[post];
    }

    private static List<PostHit> Best(Posts posts, TitleProfile asked, IReadOnlyList<PostHit> found, Func<int, bool> passes, int depth)
    {
        var (points, shared) = (new int[posts.Titles.Count], new int[posts.Titles.Count]);
        posts.Titles.Add(asked.Coordinates, points);
        posts.Titles.Add(asked.Words, shared);
        var words = found.ToDictionary(hit => hit.Id, hit => hit.Relevance / Math.Max(found[0].Relevance, double.Epsilon));
        var (keys, order, count) = (new long[posts.Ids.Length], new int[posts.Ids.Length], 0);
        for (var post = 0; post < posts.Ids.Length; post++)
        {
            if (!passes(post))
                continue;
            var title = posts.TitleOf[post];
            var inPost = words.Count == 0 ? 0 : words.GetValueOrDefault(posts.Ids[post]);
            var sum = points[title] + (shared[title] > 0 ? 0 : (long)(TextShare * inPost * TitleProfile.FullPoints));
            // Points falling, then words of the text falling, as one number.
            (keys[count], order[count], count) = (-((sum << WordBits) + (long)(inPost * ((1 << WordBits) - 1))), post, count + 1);
        }

        Array.Sort(keys, order, 0, count);
        return Hits(posts, keys.AsSpan(0, count), order, depth);
    }

    /// <summary>The first posts; those of one key, which sorting leaves in any order, by number, which is by id.</summary>
    private static List<PostHit> Hits(Posts posts, ReadOnlySpan<long> keys, int[] order, int depth)
    {
        var hits = new List<PostHit>(Math.Min(depth, keys.Length));
        for (var start = 0; start < keys.Length && hits.Count < depth;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            order.AsSpan(start, end - start).Sort();
            var relevance = Math.Min(1, (double)(-keys[start] >> WordBits) / TitleProfile.FullPoints);
            for (; start < end && hits.Count < depth; start++)
                hits.Add(new PostHit(posts.Ids[order[start]], relevance));
        }

        return hits;
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
