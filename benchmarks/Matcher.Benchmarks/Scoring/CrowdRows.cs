using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>Rows of a crowd: simulated people, spread over the counties of the country.</summary>
internal sealed class CrowdRows
{
    private readonly RegionCode[] _counties = [.. PlaceTable.All.Where(place => place.Code.County is not null).Select(place => place.Code)];
    private readonly Dictionary<(int County, int? MaxKm, bool? WillingToMove), int> _places = [];
    private readonly PoolFacet<CandidateView> _place;
    private readonly int _placeColumn;
    private readonly CandidateView[] _people;
    private readonly PoolRow[] _rows;
    private readonly int _count;

    public CrowdRows(CandidateColumns columns, CandidateView[] people, int count)
    {
        (_people, _count) = (people, count);
        _rows = [.. people.Select(columns.Row)];
        _place = columns.Facets.OfType<PlaceFacet>().Single();
        _placeColumn = columns.Facets.TakeWhile(facet => facet != _place).Count();
    }

    /// <summary>The different people.</summary>
    public IReadOnlyList<CandidateView> People => _people;

    /// <summary>Everybody, county by county.</summary>
    public IEnumerable<PoolRow> All()
    {
        var random = new Random(4);
        for (var number = 0; number < _count; number++)
            yield return Make(number, random.Next());
    }

    /// <summary>Everybody in the same order, as the single people that the rows stand for.</summary>
    public IEnumerable<CandidateView> Everybody()
    {
        var random = new Random(4);
        for (var number = 0; number < _count; number++)
        {
            var candidate = _people[random.Next() % _rows.Length].Candidate;
            yield return CandidateView.Representative(candidate with { Id = new(IdOf(number)), Residence = _counties[CountyOf(number)] }, CandidateCrowd.Day);
        }
    }

    /// <summary>The row of a number with the facts of some person.</summary>
    public PoolRow Make(int number, int person)
    {
        var row = _rows[person % _rows.Length];
        var candidate = _people[person % _rows.Length].Candidate;
        var place = (CountyOf(number), candidate.Wishes.MaxCommuteKm, candidate.Wishes.WillingToMove);
        if (!_places.TryGetValue(place, out var value))
            _places.Add(place, value = _place.NumberOf(CandidateView.Representative(candidate with { Residence = _counties[place.Item1] }, CandidateCrowd.Day)));
        int[] facets = [.. row.Facets];
        facets[_placeColumn] = value;
        var id = IdOf(number);
        return new PoolRow { Id = id, Hash = PairHash.OfId(RuleSet.Shipped.TieKey.Span, id), Priority = row.Priority, Facets = facets, Sets = row.Sets };
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"c-{number:00000000}");

    private int CountyOf(int number) => (int)((long)number * _counties.Length / _count);
}
