using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

public class PayReaderTests
{
    [Theory]
    [InlineData("1-1.5万/月", "10000-15000/Month")]
    [InlineData("20-40万/年", "200000-400000/Year")]
    [InlineData("6-8千/月", "6000-8000/Month")]
    [InlineData("３００１—５０００元／月", "3001-5000/Month")]
    [InlineData("8千-1万/月", "8000-10000/Month")]
    [InlineData("5000-1万/月", "5000-10000/Month")]
    [InlineData("150元/天", "150-150/Day")]
    [InlineData("150—160元/天", "150-160/Day")]
    [InlineData("20元/小时", "20-20/Hour")]
    [InlineData("每小时16元日结", "16-16/Hour")]
    [InlineData("工资90元日结", "90-90/Day")]
    [InlineData("年薪30万", "300000-300000/Year")]
    [InlineData("年薪：5万元～8万元", "50000-80000/Year")]
    [InlineData("6万元-8万元/年", "60000-80000/Year")]
    [InlineData("1.5千以下/月", "-1500/Month")]
    [InlineData("2万以下/年", "-20000/Year")]
    [InlineData("100万以上/年", "1000000-/Year")]
    [InlineData("5500+元/月", "5500-/Month")]
    [InlineData("月薪不低于4,000元", "4000-/Month")]
    [InlineData("1-2.5萬/月", "10000-25000/Month")]
    public void Read_StatedUnitAndPeriod_NeedsNoAssumption(string text, string expected)
    {
        var reading = PayReader.Read(text);

        var read = Assert.IsType<Reading<Pay>.Read>(reading);
        Assert.Equal(expected, Written(read.Value));
        Assert.Equal(ReadingRepair.None, read.Repair & (ReadingRepair.AssumedPeriod | ReadingRepair.AssumedUnit));
    }

    [Theory]
    [InlineData("10-20万", "100000-200000/Year", ReadingRepair.AssumedPeriod)]
    [InlineData("15万元及以上", "150000-/Year", ReadingRepair.AssumedPeriod)]
    [InlineData("1-1.5万", "10000-15000/Month", ReadingRepair.AssumedPeriod)]
    [InlineData("3001--5000元", "3001-5000/Month", ReadingRepair.AssumedPeriod)]
    [InlineData("3000元以下", "-3000/Month", ReadingRepair.AssumedPeriod)]
    [InlineData("50000元以上", "50000-/Month", ReadingRepair.AssumedPeriod)]
    [InlineData("4000-6000", "4000-6000/Month", ReadingRepair.AssumedPeriod | ReadingRepair.AssumedUnit)]
    [InlineData("6000", "6000-6000/Month", ReadingRepair.AssumedPeriod | ReadingRepair.AssumedUnit)]
    [InlineData("5-15K", "5000-15000/Month", ReadingRepair.AssumedPeriod)]
    [InlineData("8000-5000元/月", "5000-8000/Month", ReadingRepair.OrderedEnds)]
    [InlineData("2800元/月+2-4%提成", "2800-/Month", ReadingRepair.DroppedWords)]
    [InlineData("薪资1万以上，具体可面议", "10000-/Month", ReadingRepair.AssumedPeriod | ReadingRepair.DroppedWords)]
    [InlineData("享五险；年薪7-50万，多劳多得", "70000-500000/Year", ReadingRepair.DroppedWords)]
    public void Read_Convention_IsAppliedAndReported(string text, string expected, ReadingRepair repair)
    {
        var reading = PayReader.Read(text);

        var read = Assert.IsType<Reading<Pay>.Read>(reading);
        Assert.Equal(expected, Written(read.Value));
        Assert.Equal(repair, read.Repair);
    }

    [Theory]
    [InlineData("面议")]
    [InlineData("按政策执行")]
    [InlineData("薪酬面议，五险一金")]
    [InlineData("1.薪酬面议;2.提供住宿。")]
    [InlineData("不低于同岗位水平")]
    public void Read_NoAmount_IsOpen(string text)
    {
        var reading = PayReader.Read(text);

        Assert.IsType<Reading<Pay>.Open>(reading);
    }

    [Theory]
    [InlineData("", ReadingFault.Empty)]
    [InlineData("-5000元/月", ReadingFault.Negative)]
    [InlineData("16-20", ReadingFault.UnclearUnit)]
    [InlineData("100元", ReadingFault.UnclearUnit)]
    [InlineData("850", ReadingFault.UnclearUnit)]
    [InlineData("17.50%", ReadingFault.NotRecognised)]
    [InlineData("享受400元/月午餐补贴", ReadingFault.NotRecognised)]
    [InlineData("硕士年薪12万，博士年薪20万", ReadingFault.SeveralValues)]
    [InlineData("5元/月", ReadingFault.OutOfRange)]
    [InlineData("0元/月", ReadingFault.OutOfRange)]
    [InlineData("60万/月", ReadingFault.OutOfRange)]
    [InlineData("999999999999万/小时", ReadingFault.OutOfRange)]
    [InlineData("99999999999999999999999999999999元", ReadingFault.NotRecognised)]
    public void Read_BadInput_IsRefusedWithReason(string text, ReadingFault fault)
    {
        var reading = PayReader.Read(text);

        Assert.Equal(new Reading<Pay>.Refused(fault), reading);
    }

    [Fact]
    public void Read_BareNumber_FollowsTheScaleOfItsColumn()
    {
        var scale = new PayScale(10_000, PayPeriod.Year);

        var bare = PayReader.Read("7.2-12", scale);
        var stated = PayReader.Read("6-8千/月", scale);

        Assert.Equal("72000-120000/Year", Written(Assert.IsType<Reading<Pay>.Read>(bare).Value));
        Assert.Equal("6000-8000/Month", Written(Assert.IsType<Reading<Pay>.Read>(stated).Value));
    }

    [Fact]
    public void Read_BasePay_IsGuaranteed()
    {
        var reading = PayReader.Read("底薪3200+全勤300");

        var pay = Assert.IsType<Reading<Pay>.Read>(reading).Value;
        Assert.Equal(3200, pay.Min);
        Assert.True(pay.HasGuaranteedBase);
    }

    [Theory]
    [InlineData("data/posts/dirty-posts-2019.csv", "薪资", 1.0, 1.0)]
    [InlineData("data/posts/scarce-posts-government.csv", "薪资参考/政策补贴", 0.83, 0.68)]
    public void Read_RealColumn_UnderstandsMostValues(string file, string column, double leastRows, double leastDistinct)
    {
        var values = SharedData.Csv(file).Select(row => row[column].Trim('[', ']', '\'')).Where(value => value.Length > 0).ToList();

        var coverage = Coverage.Of(values, value => PayReader.Read(value) is not Reading<Pay>.Refused);
        var withScale = Coverage.Of(values, value => PayReader.Read(value, new PayScale(10_000, PayPeriod.Year)) is not Reading<Pay>.Refused);
        var valued = Coverage.Of(values, value => PayReader.Read(value) is Reading<Pay>.Read);

        TestContext.Current.TestOutputHelper?.WriteLine($"{column}: {coverage}\nwith scale: {withScale}\nvalues: {valued}");
        Assert.InRange(coverage.RowShare, leastRows, 1);
        Assert.InRange(coverage.DistinctShare, leastDistinct, 1);
        Assert.InRange(withScale.RowShare, 0.95, 1);
    }

    private static string Written(Pay pay) => string.Create(CultureInfo.InvariantCulture, $"{pay.Min:0.##}-{pay.Max:0.##}/{pay.Period}");
}
