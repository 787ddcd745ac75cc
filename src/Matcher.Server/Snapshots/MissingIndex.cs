using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Stands where a post index could not be opened: search is unavailable and says so, all else goes on.
internal sealed class MissingIndex : IPostIndex
{
    public string Name => "none";

    public long StoreVersion => -1;

    public void Rebuild(IEnumerable<Post> posts, long storeVersion, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Apply(IEnumerable<Post> put, IReadOnlyCollection<PostId> deleted, long storeVersion) => throw new NotSupportedException();

    public PostSearchResult Search(PostQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
