using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// Full-text search over posts. Derived from the store: may be deleted and built again. Text is folded the same way at
/// indexing and at query time. Safe for many readers beside one writer.
/// </summary>
public interface IPostIndex : IDisposable
{
    /// <summary>Name of the engine, such as <c>sqlite-fts5</c>.</summary>
    string Name { get; }

    /// <summary>The version of the store that the index holds; -1 if it is new, damaged or half built and has to be rebuilt.</summary>
    long StoreVersion { get; }

    /// <summary>Replaces everything.</summary>
    void Rebuild(IEnumerable<Post> posts, long storeVersion, CancellationToken cancellationToken);

    /// <summary>Applies one write; visible to searches that begin after the call returned.</summary>
    /// <param name="put">Posts added or changed, each once; read through once, so that a large import never stands in memory.</param>
    /// <param name="deleted">Posts that are gone; those that are put too are put.</param>
    /// <param name="storeVersion">The version of the store after the write.</param>
    void Apply(IEnumerable<Post> put, IReadOnlyCollection<PostId> deleted, long storeVersion);

    /// <summary>Searches.</summary>
    PostSearchResult Search(PostQuery query, CancellationToken cancellationToken);
}
