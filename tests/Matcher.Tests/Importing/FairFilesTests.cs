using System.Text;
using Matcher.Domain;
using Matcher.Importing;

namespace Matcher.Tests;

public sealed class FairFilesTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public FairFilesTests() => _desk.Posts("id,title\np1,保洁员\np2,门卫\n");

    public void Dispose() => _desk.Dispose();

    private ImportReport Run(string text) => _desk.Run(Encoding.UTF8.GetBytes(text), new() { Kind = RecordKind.Fairs, FileName = "fairs.csv" });

    [Fact]
    public void Run_Fair_IsStoredWithItsPostsInOrder()
    {
        var report = Run("id,name,date,region,posts\nf1,XX县残疾人专场招聘会,2026-05-17,赣州市章贡区,p2;p1\n");

        Assert.Equal(1, report.Summary.Accepted);
        var fair = _desk.Store.Find(new FairId("f1"))!;
        Assert.Equal(("XX县残疾人专场招聘会", new DateOnly(2026, 5, 17), "360702"), (fair.Name, fair.Date, fair.Region!.Value.Value));
        Assert.Equal(["p2", "p1"], fair.Posts.Select(post => post.Value));
    }

    [Fact]
    public void Run_SameFileAgain_ChangesNothing()
    {
        Run("id,name,posts\nf1,招聘会,p1\n");

        var report = Run("id,name,posts\nf1,招聘会,p1\n");

        Assert.Equal((0, 0, 1), (report.Summary.Added, report.Summary.Changed, report.Summary.Merged));
    }

    [Theory]
    [InlineData("f1,,p1", "name")]
    [InlineData("f1,招聘会,p1;p9", "posts[1]")]
    [InlineData("f1,招聘会,../etc", "posts[0]")]
    [InlineData("a b,招聘会,p1", "id")]
    public void Run_UnusableFair_IsRefusedAtItsField(string row, string field)
    {
        var report = Run($"id,name,posts\n{row}\n");

        Assert.Equal(field, Assert.Single(report.Notes).Notes[0].Field);
        Assert.Empty(_desk.Store.ReadFairs());
    }

    [Fact]
    public void Run_FairsWithoutNames_AreRefusedAsAWhole() =>
        Assert.Equal("name", Assert.Throws<ImportException>(() => Run("id,posts\nf1,p1\n")).Field);
}
