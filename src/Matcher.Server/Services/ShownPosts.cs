using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Posts as they are shown, with description and sources, which the snapshot does not hold. One read for a page.
internal sealed class ShownPosts(IRecordStore store, IEnumerable<PostId> ids)
{
    private readonly Dictionary<PostId, Post> _posts = store.ReadPosts([.. ids]).ToDictionary(post => post.Id);

    // Null if the post is gone since.
    public Post? Find(PostId id) => _posts.GetValueOrDefault(id);
}
