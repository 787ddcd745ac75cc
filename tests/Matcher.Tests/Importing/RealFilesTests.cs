using Matcher.Domain;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>The accounts of the three real files. A change of these numbers is a change of what the product reads: look at the rows before changing them here.</summary>
public sealed class RealFilesTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("data/posts/scarce-posts-government.csv", 20_071, 10_498, 8_998, 359, 216, 0)]
    [InlineData("data/posts/dirty-posts-2019.csv", 4_950, 3_053, 1_868, 1, 28, 4_720)]
    [InlineData("data/accessibility/identified-posts-dev.csv", 1_378, 1_377, 1, 0, 0, 0)]
    public void Run_RealFileTwice_AccountsForEveryRowAndThenAddsNothing(string file, long rows, long accepted, long repaired, long merged, long refused, long employers)
    {
        var first = Import(file);
        var second = Import(file);

        Assert.Equal((rows, accepted, repaired, merged, refused), Account(first.Summary));
        Assert.Equal((accepted + repaired, 0, employers), (first.Summary.Added, first.Summary.Changed, first.EmployersAdded));
        Assert.Equal((rows, 0, 0, rows - refused, refused), Account(second.Summary));
        Assert.Equal((0, 0, 0), (second.Summary.Added, second.Summary.Changed, second.EmployersAdded));
        Assert.Equal(accepted + repaired, _desk.Store.ReadPosts().LongCount());
    }

    [Fact]
    public void Run_IdentifiedPosts_NoDemandMayBlock()
    {
        Import("data/accessibility/identified-posts-dev.csv");

        var demands = _desk.Store.ReadPosts().SelectMany(post => post.Demands).ToList();

        Assert.NotEmpty(demands);
        Assert.DoesNotContain(demands, demand => demand.MayBlock);
        Assert.Equal(1_294, demands.Count(demand => demand.Axis == FunctionAxis.See));
        Assert.Equal(591, demands.Count(demand => demand.Axis == FunctionAxis.Speak));
    }

    [Fact]
    public void Run_DirtyPosts_MovesEveryShiftedValue()
    {
        var report = Import("data/posts/dirty-posts-2019.csv");

        long Moved(string field) => report.Reasons.Single(reason => (reason.Field, reason.Reason) == (field, "moved from another column")).Rows;
        Assert.Equal((690, 49), (Moved("education"), Moved("required_skills")));
    }

    private static (long, long, long, long, long) Account(ImportSummary summary) =>
        (summary.Rows, summary.Accepted, summary.Repaired, summary.Merged, summary.Refused);

    private ImportReport Import(string file)
    {
        using var stream = File.OpenRead(SharedData.Path(file));
        return new RecordImporter(_desk.Clock).Run(stream, new() { Kind = RecordKind.Posts, FileName = Path.GetFileName(file) }, _desk.Store, null, TestContext.Current.CancellationToken);
    }
}
