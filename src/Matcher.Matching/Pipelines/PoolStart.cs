using System.Diagnostics;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>How the pool of people came to be.</summary>
/// <param name="IsFromImage">Whether it was read from its image; otherwise it was built from the store.</param>
/// <param name="Took">How long reading or building took.</param>
/// <param name="Refusal">Why the image was not used; null if it was, or if none was asked for.</param>
public sealed record PoolStart(bool IsFromImage, TimeSpan Took, PoolImageException? Refusal)
{
    /// <summary>Reads the pool from its image, or builds it if that cannot be used.</summary>
    internal static (CandidatePool Pool, PoolStart Start) Begin(string? image, PoolOrigin? origin, Func<CandidatePool> build, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        PoolImageException? refusal = null;
        if (image is not null && origin is not null)
        {
            try
            {
                var loaded = CandidatePool.Load(image, origin, cancellationToken);
                return (loaded, new PoolStart(true, Stopwatch.GetElapsedTime(started), null));
            }
            catch (PoolImageException fault)
            {
                refusal = fault;
                started = Stopwatch.GetTimestamp();
            }
        }

        var built = build();
        return (built, new PoolStart(false, Stopwatch.GetElapsedTime(started), refusal));
    }
}
