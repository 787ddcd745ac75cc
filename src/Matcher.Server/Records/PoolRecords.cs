using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Server;

// The pools of a snapshot as messages.
internal static class PoolRecords
{
    public static string Write(VectorPath path) => path switch
    {
        VectorPath.Bits512 => "512",
        VectorPath.Bits256 => "256",
        VectorPath.Bits128 => "128",
        _ => "scalar",
    };

    public static V1.PoolStatus WritePeople(MatchSnapshot snapshot)
    {
        PoolStart start = snapshot.PoolStart;
        return new V1.PoolStatus
        {
            Name = "candidates",
            Rows = snapshot.PoolSize.Rows,
            Bytes = snapshot.PoolSize.Bytes,
            Source = start.IsFromImage ? V1.PoolSource.Image : V1.PoolSource.Store,
            StartMilliseconds = (long)start.Took.TotalMilliseconds,
            ImageRefusal = start.Refusal is { Code: not "missing" } refusal ? refusal.Code : "",
        };
    }

    // Not built by asking: after a large import that is left to the first recommendation.
    public static V1.PoolStatus WritePosts(MatchSnapshot snapshot) => snapshot.PostPoolSize is { } size
        ? new V1.PoolStatus { Name = "posts", Rows = size.Rows, Bytes = size.Bytes, Source = V1.PoolSource.Store }
        : new V1.PoolStatus { Name = "posts" };
}
