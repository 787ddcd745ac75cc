namespace Matcher.Server;

// Counts what passes by and tells it now and then.
internal static class Told
{
    private const int Every = 1_000;

    public static IEnumerable<T> Of<T>(IEnumerable<T> items, Action<long> tell)
    {
        var count = 0L;
        tell(count);
        foreach (T item in items)
        {
            yield return item;
            if (++count % Every == 0)
                tell(count);
        }
    }
}
