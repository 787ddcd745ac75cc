using System.Numerics;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>Counts the values of one facet.</summary>
internal sealed class FacetCounter(PostFacet facet)
{
    private const string Unknown = "unknown";

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly long[] _provisions = new long[64];

    /// <summary>The column that holds the value.</summary>
    public string Column => facet switch
    {
        PostFacet.Province => "substr(p.region, 1, 2)",
        PostFacet.Form => "p.form",
        PostFacet.WorkMode => "p.work_mode",
        PostFacet.Education => "p.education",
        PostFacet.Provision => "p.provisions",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, $"Allowed are {Vocabulary<PostFacet>.Allowed}."),
    };

    public bool IsSet => facet == PostFacet.Provision;

    public void Count(string? value)
    {
        var key = value ?? Unknown;
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    public void Count(long set)
    {
        for (; set != 0; set &= set - 1)
            _provisions[BitOperations.TrailingZeroCount(set)]++;
    }

    /// <summary>Most frequent first, ties by value.</summary>
    public IEnumerable<FacetCount> Counts()
    {
        var sets = Vocabulary<ProvisionKind>.All.Select(kind => new FacetCount(facet, Vocabulary<ProvisionKind>.Of(kind), _provisions[(int)kind]));
        return _counts.Select(pair => new FacetCount(facet, pair.Key, pair.Value)).Concat(sets.Where(count => count.Count > 0))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);
    }
}
