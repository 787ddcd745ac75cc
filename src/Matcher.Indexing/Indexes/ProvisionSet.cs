using Matcher.Domain;

namespace Matcher.Indexing;

/// <summary>Provisions as bits of one integer; there are fewer kinds than bits.</summary>
internal static class ProvisionSet
{
    /// <summary>What is there or can be arranged at a post. Age does not matter here: what is stale is judged when it is matched.</summary>
    public static long Of(Post post)
    {
        var set = 0L;
        foreach (var provision in post.Provisions)
        {
            if (provision.State is ProvisionState.Yes or ProvisionState.Arrangeable)
                set |= Bit(provision.Kind);
        }
        return set;
    }

    public static long Of(IReadOnlyList<ProvisionKind> kinds) => kinds.Aggregate(0L, (set, kind) => set | Bit(kind));

    public static long Bit(ProvisionKind kind) => 1L << (int)kind;
}
