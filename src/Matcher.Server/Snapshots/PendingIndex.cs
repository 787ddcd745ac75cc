using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Stands where the post index will be; search is unavailable and says so.
internal sealed class PendingIndex : IPostIndex
{
    public string Name => "none";

    public long StoreVersion => -1;

    public void Rebuild(IEnumerable<Post> posts, long storeVersion, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Apply(IReadOnlyCollection<Post> put, IReadOnlyCollection<PostId> deleted, long storeVersion) => throw new NotSupportedException();

    public PostSearchResult Search(PostQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
