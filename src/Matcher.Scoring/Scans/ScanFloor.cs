namespace Matcher.Scoring;

/// <summary>The score below which no row can enter the answer any more, shared by the threads of one question.</summary>
/// <remarks>The k-th best of any thread bounds the k-th best of all, so the greatest of them may be used by each.</remarks>
internal sealed class ScanFloor
{
    private long _best = long.MinValue;
    private long _near = long.MinValue;

    public long Best => Volatile.Read(ref _best);

    public long Near => Volatile.Read(ref _near);

    public void Reset() => (_best, _near) = (long.MinValue, long.MinValue);

    public void Raise(ScanResult found)
    {
        Raise(ref _best, found.BestRows.Floor);
        Raise(ref _near, found.NearRows.Floor);
    }

    private static void Raise(ref long floor, long to)
    {
        var seen = Volatile.Read(ref floor);
        while (to > seen)
        {
            var before = Interlocked.CompareExchange(ref floor, to, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
