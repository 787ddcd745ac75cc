using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Tests;

public sealed class RegionDistancesTests
{
    private static readonly GeoPoint Ganzhou = new(25.83, 114.93);

    [Fact]
    public void SortKey_Counties_TheNearerTheHigher()
    {
        var distances = new RegionDistances(Ganzhou);

        var (near, far) = (distances.SortKey(new RegionCode("360702")), distances.SortKey(new RegionCode("310101")));

        Assert.InRange(near, -30, 0);
        Assert.InRange(far, -1000, -800);
    }

    [Fact]
    public void SortKey_AskedAgain_IsTheSameAsWorkedOutAnew()
    {
        var distances = new RegionDistances(Ganzhou);
        var counties = PlaceTable.All.Where(place => place.Level == PlaceLevel.County).Take(200).Select(place => place.Code).ToList();

        var first = counties.Select(code => distances.SortKey(code)).ToList();

        Assert.Equal(first, counties.Select(code => distances.SortKey(code)));
        Assert.Equal(first, counties.Select(code => new RegionDistances(Ganzhou).SortKey(code)));
    }

    [Theory]
    [InlineData("36")]
    [InlineData("999999")]
    [InlineData(null)]
    public void SortKey_ProvinceOrUnknown_IsLast(string? region)
    {
        var key = new RegionDistances(Ganzhou).SortKey(region is null ? null : new RegionCode(region));

        Assert.Equal(double.NegativeInfinity, key);
    }
}
