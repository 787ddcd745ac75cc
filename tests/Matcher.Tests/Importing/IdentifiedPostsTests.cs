using Matcher.Domain;

namespace Matcher.Tests;

public sealed class IdentifiedPostsTests : IDisposable
{
    private const string Header = "source_row,group,department,designation,functional,suitable,multiple,nature_of_work,working_conditions";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("S", new FunctionAxis[0])]
    [InlineData("SE", new[] { FunctionAxis.See })]
    [InlineData("H", new[] { FunctionAxis.Hear })]
    [InlineData("C", new[] { FunctionAxis.Hear, FunctionAxis.Speak, FunctionAxis.Contact })]
    [InlineData("MF", new[] { FunctionAxis.FineHand })]
    [InlineData("L|PP", new[] { FunctionAxis.Lift })]
    [InlineData("ST|W", new[] { FunctionAxis.StandWalk })]
    [InlineData("BN|KC|CL|JU", new[] { FunctionAxis.BendClimb })]
    [InlineData("RW", new[] { FunctionAxis.ReadWrite })]
    public void Functional_Code_BecomesDemandsThatNeverBlock(string codes, FunctionAxis[] axes)
    {
        var post = Import(codes);

        Assert.Equal(axes, post.Demands.Select(demand => demand.Axis));
        Assert.All(post.Demands, demand => Assert.Equal((null, DemandWeight.Unstated, FactSource.List, false), (demand.Level, demand.Weight, demand.Source, demand.MayBlock)));
    }

    [Fact]
    public void Labels_SuitableAndMultiple_AreNotImported()
    {
        var post = Import("SE");

        Assert.Equal("identified-posts-dev:17", post.Id.Value);
        Assert.Equal("Works inside.\nWell lighted.", post.Text);
        Assert.Equal("Research", post.Industry);
        Assert.DoesNotContain("LABEL", post.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Functional_UnknownCode_IsNoted()
    {
        var report = _desk.Posts($"{Header}\n17,A,Research,Analyst,SE|CRL,B,,x,y\n");

        Assert.Equal(("demands", "unknown functional code", "CRL"), (report.Notes[0].Notes[0].Field, report.Notes[0].Notes[0].Reason, report.Notes[0].Notes[0].From));
    }

    private Post Import(string codes)
    {
        _desk.Posts($"{Header}\n17,A (One Level),Research,Analyst,{codes},LABEL1,LABEL2,Works inside.,Well lighted.\n");
        return Assert.Single(_desk.Store.ReadPosts());
    }
}
