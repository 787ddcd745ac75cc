using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Reads many posts by their ids in one transaction.</summary>
internal static class PostSelection
{
    /// <summary>From this share of all posts on, walking the tables from end to end is faster than looking each post up.</summary>
    private const double WalkShare = 0.25;

    /// <summary>So few are looked up without counting the posts first.</summary>
    private const int Few = 1_000;

    /// <summary>The posts that are there, in the order of ids.</summary>
    /// <param name="ids">Ids in any order.</param>
    /// <param name="begin">Begins a read.</param>
    /// <param name="path">The store, for messages.</param>
    public static IEnumerable<Post> Read(IReadOnlyCollection<PostId> ids, Func<ReadScope> begin, string path)
    {
        if (ids.Count == 0)
            yield break;
        using var scope = begin();
        var walks = ids.Count > Few && ids.Count > WalkShare * SqliteErrors.Guard(path, () => scope.Connection.ExecuteScalar<long>("SELECT count(*) FROM posts"));
        foreach (var post in walks ? Walk(ids, scope.Connection) : LookUp(ids, scope.Connection))
            yield return post;
    }

    private static IEnumerable<Post> LookUp(IReadOnlyCollection<PostId> ids, SqliteConnection connection)
    {
        using var reader = new PostReader(connection, Selection.One);
        foreach (var id in ids.Distinct().Order())
        {
            if (reader.Find(id.Value) is { } post)
                yield return post;
        }
    }

    private static IEnumerable<Post> Walk(IReadOnlyCollection<PostId> ids, SqliteConnection connection)
    {
        var wanted = ids as PostIdSet;
        if (wanted is null)
        {
            wanted = new PostIdSet();
            foreach (var id in ids)
                wanted.Add(id);
        }
        using var reader = new PostReader(connection, Selection.All);
        foreach (var post in reader.Read(""))
        {
            if (wanted.Contains(post.Id))
                yield return post;
        }
    }
}
