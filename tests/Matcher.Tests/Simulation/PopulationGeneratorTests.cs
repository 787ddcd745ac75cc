using Matcher.Domain;
using Matcher.Simulation;

namespace Matcher.Tests;

public class PopulationGeneratorTests
{
    private static readonly PopulationSettings Small = new() { Candidates = 200, Posts = 80, Seed = 11, OraclePairs = 300 };

    [Fact]
    public void Generate_SameSettings_SameBytes()
    {
        var first = Populations.Files(Small);

        var second = Populations.Files(Small);

        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    [Theory]
    [InlineData("posts.csv")]
    [InlineData("candidates.csv")]
    [InlineData("oracle.csv")]
    public void Generate_OtherSeed_OtherBytes(string file)
    {
        var first = Populations.Files(Small)[file];

        var second = Populations.Files(Small with { Seed = 12 })[file];

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Generate_MoreCandidates_EarlierOnesStay()
    {
        var few = PopulationGenerator.Generate(Small, TestContext.Current.CancellationToken);

        var more = PopulationGenerator.Generate(Small with { Candidates = 300 }, TestContext.Current.CancellationToken);

        Assert.Equal(few.Candidates.Select(candidate => (candidate.Id, candidate.BirthDate, candidate.Residence)),
            more.Candidates.Take(200).Select(candidate => (candidate.Id, candidate.BirthDate, candidate.Residence)));
    }

    [Fact]
    public void Generate_AnyCandidate_PassesChecks()
    {
        var population = Populations.Large;

        var wrong = population.Candidates.SelectMany(candidate => CandidateChecks.Check(candidate, population.Settings.Day)).ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Generate_AnyPost_PassesChecks()
    {
        var wrong = Populations.Large.Posts.SelectMany(PostChecks.Check).ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Generate_AnyRecord_SaysSynthetic()
    {
        var population = Populations.Large;

        Assert.All(population.Candidates, candidate => Assert.True(candidate.IsSynthetic));
        Assert.All(population.Posts, post => Assert.True(post.IsSynthetic));
        Assert.All(population.Employers, employer => Assert.True(employer.IsSynthetic && employer.Name.Contains("模拟", StringComparison.Ordinal)));
        Assert.All(population.Fairs, fair => Assert.True(fair.IsSynthetic));
    }

    [Fact]
    public void Generate_Fair_OffersOpenPostsOnce()
    {
        var population = Populations.Large;
        var posts = population.Posts.ToDictionary(post => post.Id);

        var fair = Assert.Single(population.Fairs);

        Assert.Equal(20, fair.Posts.Distinct().Count());
        Assert.All(fair.Posts, id => Assert.True(posts[id].IsOpenOn(population.Settings.Day)));
    }

    [Fact]
    public void Generate_NoPostsNoCandidates_IsEmpty()
    {
        var population = PopulationGenerator.Generate(new() { Candidates = 0, Posts = 0 }, TestContext.Current.CancellationToken);

        Assert.Empty(population.Posts);
        Assert.Empty(population.Candidates);
        Assert.Empty(population.Fairs);
        Assert.Empty(population.Oracle.Sample());
    }

    [Theory]
    [InlineData("Candidates")]
    [InlineData("Posts")]
    [InlineData("Fairs")]
    [InlineData("PostsPerFair")]
    [InlineData("OraclePairs")]
    [InlineData("UnknownShare")]
    [InlineData("UnassessedShare")]
    [InlineData("StaleShare")]
    [InlineData("UnlawfulShare")]
    [InlineData("ExpiredShare")]
    [InlineData("DuplicateShare")]
    [InlineData("Day")]
    public void Generate_SettingOutOfRange_IsRefusedByName(string field)
    {
        PopulationSettings settings = field switch
        {
            "Candidates" => new() { Candidates = -1 },
            "Posts" => new() { Posts = 1_000_001 },
            "Fairs" => new() { Fairs = -1 },
            "PostsPerFair" => new() { PostsPerFair = 0 },
            "OraclePairs" => new() { OraclePairs = -1 },
            "UnknownShare" => new() { UnknownShare = 1.01 },
            "UnassessedShare" => new() { UnassessedShare = -0.01 },
            "StaleShare" => new() { StaleShare = double.NaN },
            "UnlawfulShare" => new() { UnlawfulShare = 2 },
            "ExpiredShare" => new() { ExpiredShare = -1 },
            "DuplicateShare" => new() { DuplicateShare = double.PositiveInfinity },
            _ => new() { Day = new(1999, 12, 31) },
        };

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => PopulationGenerator.Generate(settings, TestContext.Current.CancellationToken));

        Assert.Equal(field, refused.ParamName);
    }
}
