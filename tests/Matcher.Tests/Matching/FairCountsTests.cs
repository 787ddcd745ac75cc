using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class FairCountsTests
{
    private static readonly Dictionary<PostId, Post> Posts = new[]
    {
        Post("a", "firm-1", 3), Post("b", "firm-1", 2), Post("c", "firm-2", null), Post("d", null, 4),
    }.ToDictionary(post => post.Id);

    [Fact]
    [Trait("Seed", "25")]
    public void Of_OneFirmAtThreeFairs_IsThreeAppearancesAndOneEmployer()
    {
        var counts = Count(Fair("1", "a"), Fair("2", "a"), Fair("3", "b"));

        Assert.Equal((3, 1), (counts.Appearances, counts.Employers));
    }

    [Fact]
    [Trait("Seed", "25")]
    public void Of_SeveralPosts_CountsPostsAndSeatsApart()
    {
        var counts = Count(Fair("1", "a", "b", "c"), Fair("2", "a", "d"));

        Assert.Equal((4, 9), (counts.Posts, counts.Seats));
        Assert.Equal((1, 1), (counts.PostsWithoutHeadcount, counts.PostsWithoutEmployer));
        Assert.Equal((3, 2), (counts.Appearances, counts.Employers));
    }

    [Fact]
    public void Of_TwoPostsOfOneFirmAtOneFair_IsOneAppearance() => Assert.Equal(1, Count(Fair("1", "a", "b")).Appearances);

    [Fact]
    public void Of_PostThatIsGone_CountsNowhere() => Assert.Equal(new FairCounts(0, 0, 0, 0, 0, 0), Count(Fair("1", "gone")));

    private static FairCounts Count(params Fair[] fairs) => FairCounts.Of(fairs, id => Posts.GetValueOrDefault(id));

    private static Fair Fair(string id, params string[] posts) => new() { Id = new($"f{id}"), Name = id, Posts = [.. posts.Select(post => new PostId(post))] };

    private static Post Post(string id, string? employer, int? headcount) =>
        new() { Id = new(id), Title = id, Employer = employer is null ? null : new EmployerId(employer), Headcount = headcount };
}
