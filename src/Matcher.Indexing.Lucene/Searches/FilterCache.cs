using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing.Lucene;

/// <summary>The conditions asked for lately, each as a filter that keeps its bit sets.</summary>
internal sealed class FilterCache
{
    // A bit per post and condition.
    private const int MaxFilters = 256;
    private const int ProvinceLength = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, BitFilter> _filters = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>All groups hold, of each group at least one filter.</summary>
    public IReadOnlyList<IReadOnlyList<BitFilter>> Of(PostFilter filter)
    {
        var groups = new List<IReadOnlyList<BitFilter>>();
        if (filter.Regions.Count > 0)
            groups.Add([.. filter.Regions.Select(Reaching)]);
        if (filter.Forms.Count > 0)
            groups.Add([.. filter.Forms.Select(form => Word(IndexFields.Form, Vocabulary<EmploymentForm>.Of(form)))]);
        if (filter.WorkModes.Count > 0)
            groups.Add([.. filter.WorkModes.Select(mode => Word(IndexFields.WorkMode, Vocabulary<WorkMode>.Of(mode)))]);
        if (filter.PayFloorYuanPerMonth is { } floor)
            groups.Add([Range(IndexFields.PayMaxYuanPerMonth, floor, int.MaxValue)]);
        if (filter.Education is { } education)
            groups.Add([.. EnoughFor(education).Append(IndexFields.Unknown).Select(word => Word(IndexFields.Education, word))]);
        if (filter.OpenOn is { } day)
        {
            groups.Add([Range(IndexFields.OpensOn, int.MinValue, day.DayNumber)]);
            groups.Add([Range(IndexFields.ClosesOn, day.DayNumber, int.MaxValue)]);
        }
        groups.AddRange(filter.Provisions.Select(kind => (IReadOnlyList<BitFilter>)[Word(IndexFields.Provision, Vocabulary<ProvisionKind>.Of(kind))]));
        return groups;
    }

    private static IEnumerable<string> EnoughFor(EducationLevel education) =>
        Vocabulary<EducationLevel>.All.Where(asked => new EducationRequirement(asked).StepsShort(education) == 0).Select(Vocabulary<EducationLevel>.Of);

    private BitFilter Reaching(RegionCode region) => Keep($"{IndexFields.Region}:{region.Value}", () =>
    {
        var query = new BooleanQuery { { new PrefixQuery(new Term(IndexFields.Region, region.Value)), Occur.SHOULD } };
        // As RegionCode.Reaches: what is published for the city or county around it, but not for the province.
        for (var length = ProvinceLength + 1; length < region.Value.Length; length++)
            query.Add(new TermQuery(new Term(IndexFields.Region, region.Value[..length])), Occur.SHOULD);
        return query;
    });

    private BitFilter Word(string field, string word) => Keep($"{field}:{word}", () => new TermQuery(new Term(field, word)));

    private BitFilter Range(string field, int least, int most) => Keep(
        string.Create(CultureInfo.InvariantCulture, $"{field}:{least}..{most}"),
        () => NumericRangeQuery.NewInt32Range(field, least, most, minInclusive: true, maxInclusive: true));

    private BitFilter Keep(string key, Func<Query> query)
    {
        lock (_lock)
        {
            if (_filters.TryGetValue(key, out var filter))
                return filter;
            if (_order.Count == MaxFilters)
                _filters.Remove(_order.Dequeue());
            _order.Enqueue(key);
            return _filters[key] = new BitFilter(query());
        }
    }
}
