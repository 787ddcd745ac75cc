using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

public class PlaceTableTests
{
    [Theory]
    [InlineData("36", "江西省")]
    [InlineData("3607", "江西省赣州市")]
    [InlineData("360702", "江西省赣州市章贡区")]
    [InlineData("310115", "上海市浦东新区")]
    [InlineData("500229", "重庆市城口县")]
    [InlineData("419001", "河南省济源市")]
    [InlineData("441900", "广东省东莞市")]
    [InlineData("152522", "内蒙古自治区锡林郭勒盟阿巴嘎旗")]
    [InlineData("360702001", "江西省赣州市章贡区")]
    [InlineData("360702001002", "江西省赣州市章贡区")]
    public void FullName_CodeInForce_HasParentsOnce(string code, string expected)
    {
        var name = PlaceTable.FullName(new RegionCode(code));

        Assert.Equal(expected, name);
    }

    [Theory]
    [InlineData("360000", "36")]
    [InlineData("360700", "3607")]
    [InlineData("110000", "11")]
    [InlineData("360700000000", "3607")]
    [InlineData("360702000000", "360702")]
    [InlineData("371200", "3712")]
    [InlineData("36", "36")]
    [InlineData("3607", "3607")]
    [InlineData("441900", "441900")]
    [InlineData("360702001002", "360702001002")]
    [InlineData("369900", "369900")]
    [InlineData("990000", "990000")]
    public void WithoutFiller_Code_IsTheShortestOnFile(string code, string expected)
    {
        var region = PlaceTable.WithoutFiller(new RegionCode(code));

        Assert.Equal(expected, region.Value);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("3699")]
    [InlineData("371202")]
    public void Find_CodeNotInForce_IsNull(string code)
    {
        var region = new RegionCode(code);

        Assert.Null(PlaceTable.Find(region));
        Assert.Null(PlaceTable.FullName(region));
        Assert.Empty(PlaceTable.Path(region));
    }

    [Theory]
    [InlineData("3712", "莱芜市", "3701", 2019)]
    [InlineData("371202", "莱城区", "370116", 2019)]
    [InlineData("371203", "钢城区", "370117", 2019)]
    [InlineData("371202005", "莱城区", "370116", 2019)]
    [InlineData("330104", "江干区", "330102,330114", 2021)]
    public void Check_OldCode_NamesSuccessorAndYear(string code, string name, string successors, int year)
    {
        var status = PlaceTable.Check(new RegionCode(code));

        var replaced = Assert.IsType<RegionCodeStatus.Replaced>(status);
        Assert.Equal(name, replaced.FormerName);
        Assert.Equal(successors.Split(','), replaced.By.Select(by => by.Value));
        Assert.Equal(year, replaced.Year);
    }

    [Fact]
    public void Check_ValidOrUnknown_IsToldApart()
    {
        var valid = PlaceTable.Check(new RegionCode("360702"));
        var unknown = PlaceTable.Check(new RegionCode("369999"));

        Assert.Equal("章贡区", Assert.IsType<RegionCodeStatus.Valid>(valid).Place.Name);
        Assert.IsType<RegionCodeStatus.Unknown>(unknown);
        Assert.IsType<RegionCodeStatus.Unknown>(PlaceTable.Check(default));
    }

    [Fact]
    public void FormerRegions_EveryRow_LeadsFromAnOldCodeToOneInForce()
    {
        var rows = FactTable.Rows("former-regions.tsv", 4).ToList();

        Assert.True(rows.Count > 250);
        Assert.All(rows, row => Assert.Null(PlaceTable.Find(new RegionCode(row[0]))));
        Assert.All(rows.SelectMany(row => row[2].Split(',')), code => Assert.NotNull(PlaceTable.Find(new RegionCode(code))));
        Assert.All(rows, row => Assert.InRange(int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture), 2010, 2025));
    }

    [Fact]
    public void DistanceKm_Counties_IsGreatCircle()
    {
        var toBeijing = PlaceTable.DistanceKm(new RegionCode("310101"), new RegionCode("110101"));
        var itself = PlaceTable.DistanceKm(new RegionCode("360702"), new RegionCode("360702"));

        Assert.InRange(toBeijing!.Value, 1050, 1090);
        Assert.Equal(0, itself);
        Assert.Null(PlaceTable.DistanceKm(new RegionCode("360702"), new RegionCode("99")));
    }

    [Fact]
    public void Point_City_IsMeanOfItsCounties()
    {
        var city = PlaceTable.Find(new RegionCode("3607"))!;
        var counties = PlaceTable.Children(city.Code);

        Assert.Equal(18, counties.Count);
        Assert.Equal(counties.Average(county => county.Point!.Value.Latitude), city.Point!.Value.Latitude, 0.01);
    }

    [Fact]
    public void Children_Municipality_AreItsDistricts()
    {
        var children = PlaceTable.Children(new RegionCode("31"));

        Assert.Contains(children, child => child.Code.Value == "310115");
    }

    [Fact]
    public void All_Table_IsWhatTheSharedFilesSay()
    {
        var provinces = SharedData.Csv("data/places/provinces.csv").Select(row => (row["code"], row["name"]));
        var cities = SharedData.Csv("data/places/cities.csv").Select(row => (row["code"], row["name"]));
        var counties = SharedData.Csv("data/places/counties.csv");
        (string, string)[] notListed = [("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区")];

        var expected = provinces.Concat(cities).Concat(counties.Select(row => (row["code"][..6], row["name"]))).Concat(notListed);

        Assert.Equal(expected.Order(), PlaceTable.All.Select(place => (place.Code.Value, place.Name)).Order());
        Assert.All(counties.Where(row => row["lat"].Length > 0 && !row["coord_check"].StartsWith("disagree", StringComparison.Ordinal)), row =>
            Assert.InRange(PlaceTable.Find(new RegionCode(row["code"][..6]))!.Point!.Value.DistanceKm(Point(row)), 0, 0.8));
    }

    private static GeoPoint Point(Dictionary<string, string> row) => new(
        double.Parse(row["lat"], System.Globalization.CultureInfo.InvariantCulture),
        double.Parse(row["lng"], System.Globalization.CultureInfo.InvariantCulture));
}
