using Matcher.Learning;

namespace Matcher.Tests;

public class OutcomeFileTests
{
    [Fact]
    public void Read_OutcomesWithWeights_TakesThem()
    {
        var rows = OutcomeFile.Read(new StringReader("post,candidate,outcome,weight\np-1,c-1,3,2.5\np-1,c-2,0,1\n"));

        Assert.Equal([(3f, 2.5f), (0f, 1f)], rows.Pairs.Select(pair => (pair.Grade, pair.Weight)));
        Assert.Equal((2, 0), (rows.Rows, rows.Unreadable));
        Assert.Null(rows.Pairs[0].IsFeasible);
    }

    [Fact]
    public void Read_Oracle_TakesTruth()
    {
        var rows = OutcomeFile.Read(new StringReader("post,candidate,feasible,obstacle,outcome,truth_milli,visible_milli,drawn,synthetic\np-1,c-1,false,demand:hear,1,-9000,-9500,near,true\n"));

        Assert.Equal((false, -9000, -9500), (rows.Pairs[0].IsFeasible, rows.Pairs[0].TruthMilli, rows.Pairs[0].VisibleMilli));
    }

    [Theory]
    [InlineData("p-1,c-1,4")]
    [InlineData("p-1,c-1,-1")]
    [InlineData("p-1,c-1,NaN")]
    [InlineData("p-1,c-1")]
    [InlineData(",c-1,1")]
    public void Read_RowThatCannotBeRead_IsCountedAndNamed(string line)
    {
        var rows = OutcomeFile.Read(new StringReader($"post,candidate,outcome\np-2,c-2,1\n{line}\n"));

        Assert.Equal((2, 1), (rows.Rows, rows.Unreadable));
        Assert.Single(rows.Pairs);
        Assert.Contains("row 2", rows.FirstFault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderWithoutOutcome_NamesTheColumn()
    {
        var fault = Assert.Throws<FormatException>(() => OutcomeFile.Read(new StringReader("post,candidate\n")));

        Assert.Contains("'outcome'", fault.Message, StringComparison.Ordinal);
    }
}
