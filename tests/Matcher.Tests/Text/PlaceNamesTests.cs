using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

public class PlaceNamesTests
{
    [Theory]
    [InlineData("赣州", "3607", "")]
    [InlineData("江西赣州", "3607", "")]
    [InlineData("江西省贛州市章貢區", "360702", "")]
    [InlineData("上海-浦东新区", "310115", "")]
    [InlineData("杭州·西湖区", "330106", "")]
    [InlineData("内蒙古锡林郭勒盟", "1525", "")]
    [InlineData("广西", "45", "")]
    [InlineData("深圳", "4403", "")]
    [InlineData("上海", "31", "")]
    [InlineData("上海市", "31", "")]
    [InlineData("北京市朝阳区", "110105", "")]
    [InlineData("北京朝阳", "110105", "")]
    [InlineData("北京市辖区", "1101", "")]
    [InlineData("长沙", "4301", "")]
    [InlineData("长沙-长沙县", "430121", "")]
    [InlineData("河北", "13", "")]
    [InlineData("西安", "6101", "")]
    [InlineData("中山", "4420", "")]
    [InlineData("东莞市", "4419", "")]
    [InlineData("仙桃", "429004", "")]
    [InlineData("湖北省神农架林区", "429021", "")]
    [InlineData("保亭县", "469029", "")]
    [InlineData("吉林省吉林市", "2202", "")]
    [InlineData("海南省", "46", "")]
    [InlineData("海南海口", "4601", "")]
    [InlineData("凉山", "5134", "")]
    [InlineData("香港", "81", "")]
    [InlineData("陕西乾县", "610424", "")]
    [InlineData("广州-增城", "440118", "")]
    [InlineData("福州-长乐市", "350112", "")]
    [InlineData("深圳-龙华新区", "440309", "")]
    [InlineData("成都-高新区", "5101", "高新区")]
    [InlineData("无锡-无锡新区", "3202", "无锡新区")]
    [InlineData("东莞-南城区", "4419", "南城区")]
    [InlineData("杭州-下城区", "3301", "下城区")]
    public void Read_Name_FindsPlace(string text, string code, string rest)
    {
        var reading = PlaceNames.Read(text);

        var found = Assert.IsType<PlaceReading.Found>(reading);
        Assert.Equal(code, found.Code.Value);
        Assert.Equal(rest, found.Rest);
    }

    [Theory]
    [InlineData("湖南省长沙市岳麓西大道588号芯城科技园2号栋1906室", "4301")]
    [InlineData("上班地址 : 石家庄裕华区东二环369号", "130108")]
    [InlineData("上班地址：广州天河区珠江新城", "440106")]
    [InlineData("上海市虹口区东大名路501号", "310109")]
    public void Read_Address_FindsPlaceBeforeTheStreet(string text, string code)
    {
        var reading = PlaceNames.Read(text);

        Assert.Equal(code, Assert.IsType<PlaceReading.Found>(reading).Code.Value);
    }

    [Theory]
    [InlineData("鼓楼区", "320106,320302,350102,410204")]
    [InlineData("朝阳", "110105,2113,211321,220104")]
    [InlineData("吉林", "22,2202")]
    [InlineData("海南", "150303,46,6325")]
    [InlineData("朝阳区", "110105,220104")]
    public void Read_SharedName_IsAmbiguousWithCandidates(string text, string codes)
    {
        var reading = PlaceNames.Read(text);

        var ambiguous = Assert.IsType<PlaceReading.Ambiguous>(reading);
        Assert.Equal(codes.Split(','), ambiguous.Candidates.Select(code => code.Value));
    }

    [Theory]
    [InlineData("朝阳", "22", null, "220104")]
    [InlineData("鼓楼区", "3501", null, "350102")]
    [InlineData("海南", null, PlaceLevel.Province, "46")]
    [InlineData("吉林", null, PlaceLevel.City, "2202")]
    [InlineData("七里河区西津东路体育街", "6201", null, "620103")]
    [InlineData("深圳市南山区高新南一道9号", "440305", null, "440305")]
    [InlineData("深圳市高新南一道9号", "440305", null, "440305")]
    [InlineData("广东深圳南山区", "4403", null, "440305")]
    public void Read_WithContext_IsDecided(string text, string? within, PlaceLevel? level, string code)
    {
        RegionCode? area = within is null ? null : new RegionCode(within);

        var reading = PlaceNames.Read(text, area, level);

        Assert.Equal(code, Assert.IsType<PlaceReading.Found>(reading).Code.Value);
    }

    [Theory]
    [InlineData("老工业基地")]
    [InlineData("粤港澳")]
    [InlineData("重庆南路12号")]
    [InlineData("深圳湾科技生态园10栋")]
    [InlineData("南京市场部")]
    [InlineData("世纪大道1500号")]
    [InlineData("就近分配")]
    [InlineData("全国")]
    [InlineData("")]
    [InlineData(" : ")]
    [InlineData("州")]
    public void Read_NoPlace_IsUnknown(string text)
    {
        var reading = PlaceNames.Read(text);

        Assert.Equal(new PlaceReading.Unknown(text), reading);
    }

    [Theory]
    [InlineData("赣州", "44")]
    [InlineData("广东省深圳市福田区", "440305")]
    [InlineData("东城区/横沥镇", "4419")]
    public void Read_OutsideContext_IsUnknown(string text, string within)
    {
        var reading = PlaceNames.Read(text, new RegionCode(within));

        Assert.IsType<PlaceReading.Unknown>(reading);
    }

    [Fact]
    public void Read_FullNameOfEveryPlace_FindsItself()
    {
        // 5002 is called 县: one character says nothing.
        var failures = PlaceTable.All
            .Where(place => place.Code.Value != "5002")
            .Where(place => PlaceNames.Read(PlaceTable.FullName(place.Code)!) is not PlaceReading.Found found
                || PlaceTable.FullName(found.Code) != PlaceTable.FullName(place.Code))
            .Select(place => place.Code.Value).ToList();

        Assert.Empty(failures);
    }

    [Theory]
    [InlineData("data/posts/scarce-posts-government.csv", "省/直辖市", PlaceLevel.Province, 0.99)]
    [InlineData("data/posts/scarce-posts-government.csv", "城市/区县", null, 0.82)]
    [InlineData("data/posts/dirty-posts-2019.csv", "地区", null, 0.98)]
    public void Read_RealColumn_FindsMostRows(string file, string column, PlaceLevel? level, double least)
    {
        var values = SharedData.Csv(file).Select(row => row[column].Trim('[', ']', '\'')).Where(value => value.Length > 0).ToList();

        var coverage = Coverage.Of(values, value => PlaceNames.Read(value, level: level) is PlaceReading.Found);

        TestContext.Current.TestOutputHelper?.WriteLine($"{column}: {coverage}");
        Assert.InRange(coverage.RowShare, least, 1);
    }
}
