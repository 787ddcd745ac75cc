using System.Collections.Concurrent;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>Profiles of titles read before: reading one takes longer than comparing it with some hundred others. Thread-safe.</summary>
internal static class TitleProfiles
{
    private const int Most = 4096;

    private static readonly ConcurrentDictionary<string, TitleProfile> Kept = new(StringComparer.Ordinal);
    private static int _count;

    public static TitleProfile Of(string title)
    {
        if (Kept.TryGetValue(title, out var profile))
            return profile;
        if (Interlocked.Increment(ref _count) > Most)
        {
            Kept.Clear();
            Volatile.Write(ref _count, 1);
        }

        return Kept[title] = TitleProfile.Of(title);
    }
}
