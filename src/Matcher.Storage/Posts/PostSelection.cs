using Dapper;
using Matcher.Domain;
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
    /// <param name="wanted">Ids in ordinal order.</param>
    /// <param name="begin">Begins a read.</param>
    /// <param name="path">The store, for messages.</param>
    public static IEnumerable<Post> Read(string[] wanted, Func<ReadScope> begin, string path)
    {
        if (wanted.Length == 0)
            yield break;
        using var scope = begin();
        var walks = wanted.Length > Few && wanted.Length > WalkShare * SqliteErrors.Guard(path, () => scope.Connection.ExecuteScalar<long>("SELECT count(*) FROM posts"));
        foreach (var post in walks ? Walk(wanted, scope.Connection) : LookUp(wanted, scope.Connection))
            yield return post;
    }

    private static IEnumerable<Post> LookUp(string[] wanted, SqliteConnection connection)
    {
        using var reader = new PostReader(connection, Selection.One);
        for (var i = 0; i < wanted.Length; i++)
        {
            if ((i == 0 || wanted[i] != wanted[i - 1]) && reader.Find(wanted[i]) is { } post)
                yield return post;
        }
    }

    // Both are in the order of ids.
    private static IEnumerable<Post> Walk(string[] wanted, SqliteConnection connection)
    {
        using var reader = new PostReader(connection, Selection.All);
        var at = 0;
        foreach (var post in reader.Read(""))
        {
            while (at < wanted.Length && string.CompareOrdinal(wanted[at], post.Id.Value) < 0)
                at++;
            if (at == wanted.Length)
                yield break;
            if (wanted[at] == post.Id.Value)
                yield return post;
        }
    }
}
