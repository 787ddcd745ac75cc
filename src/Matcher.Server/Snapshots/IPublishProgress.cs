namespace Matcher.Server;

// Hears how many posts of a change are in the index and in the snapshot.
internal interface IPublishProgress
{
    void Indexed(long posts, long total);

    void Published(long posts, long total);
}
