using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

public class OccupationDemandsTests
{
    [Fact]
    public void Of_EveryMinorGroup_HasARangeOnEveryAxis()
    {
        var minors = OccupationTable.All.Where(occupation => occupation.Code.Depth == 3).ToList();

        Assert.NotEmpty(minors);
        Assert.All(minors, minor => Assert.Equal(FunctionAxes.Count, OccupationDemands.Of(minor.Code)!.Count(range => range.Least <= range.Most)));
    }

    [Fact]
    public void Of_DetailedCode_IsThatOfItsMinorGroup()
    {
        var levels = OccupationDemands.Of(new("4-04-05-03"));

        Assert.Equal(OccupationDemands.Of(new("4-04-05")), levels);
        Assert.Equal((new Level(0), new Level(0)), levels![(int)FunctionAxis.Lift]);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("4-04")]
    [InlineData("4-99-99-01")]
    public void Of_WiderOrUnlistedCode_SaysNothing(string code) => Assert.Null(OccupationDemands.Of(new(code)));

    [Theory]
    [InlineData("4")]
    [InlineData("2-1")]
    [InlineData("1-1")]
    [InlineData("")]
    public void Read_CellThatIsNoRange_IsRefused(string cell)
    {
        var row = Enumerable.Repeat("0", FunctionAxes.Count).Prepend("4-04-05").ToArray();
        row[3] = cell;

        Assert.Throws<InvalidOperationException>(() => OccupationDemands.Read([row]));
    }

    [Fact]
    public void Read_MissingOrUnknownOrRepeatedGroups_AreRefused()
    {
        string[] row = ["4-04-05", .. Enumerable.Repeat("0", FunctionAxes.Count)];

        Assert.Contains("no row for", Assert.Throws<InvalidOperationException>(() => OccupationDemands.Read([row])).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<InvalidOperationException>(() => OccupationDemands.Read([row, row])).Message, StringComparison.Ordinal);
        Assert.Contains("9-99-99", Assert.Throws<InvalidOperationException>(() => OccupationDemands.Read([["9-99-99", .. row[1..]]])).Message, StringComparison.Ordinal);
    }
}
