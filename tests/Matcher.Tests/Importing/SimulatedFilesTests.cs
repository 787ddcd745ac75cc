using Matcher.Domain;
using Matcher.Importing;
using Matcher.Matching;
using Matcher.Simulation;
using Matcher.Text;

namespace Matcher.Tests;

/// <summary>The generator writes the importer's own format: what it made must come back whole.</summary>
public sealed class SimulatedFilesTests : IDisposable
{
    private static readonly PopulationSettings Settings = new() { Candidates = 200, Posts = 100, Seed = 7, OraclePairs = 0 };

    private readonly ImportDesk _desk = new();

    public SimulatedFilesTests() => _desk.Clock.Now = new(Settings.Day, TimeOnly.MinValue, TimeSpan.Zero);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Run_GeneratedPosts_ComeBackWhole()
    {
        var population = PopulationGenerator.Generate(Settings, TestContext.Current.CancellationToken);

        var report = Import(RecordKind.Posts, "posts.csv");

        AssertOldCodesOnly(report);
        Assert.Equal(population.Posts.Count, report.Summary.Added);
        foreach (var post in population.Posts)
        {
            // What was read from its words comes on top.
            var found = StatedFacts.Strip(_desk.Store.Find(post.Id)!);
            // Where the code is a former one, the place in words may still give the region; words that hold a post back are marked.
            Assert.Equivalent(post with { Sources = [], Region = InForce(post.Region) ?? found.Region, HeldFor = found.HeldFor }, found with { Sources = [] }, strict: true);
        }
    }

    [Fact]
    public void Run_GeneratedCandidates_ComeBackWhole()
    {
        var population = PopulationGenerator.Generate(Settings, TestContext.Current.CancellationToken);

        var report = Import(RecordKind.Candidates, "candidates.csv");

        AssertOldCodesOnly(report);
        Assert.Equal(population.Candidates.Count, report.Summary.Added);
        foreach (var candidate in population.Candidates)
        {
            var found = _desk.Store.Find(candidate.Id)!;
            Assert.Equivalent(candidate with { Consents = [], Residence = InForce(candidate.Residence), Hukou = InForce(candidate.Hukou) }, found with { Consents = [] }, strict: true);
            Assert.Equal(candidate.Consents.Select(consent => (consent.Purpose, consent.Employer)), found.Consents.Select(consent => (consent.Purpose, consent.Employer)));
        }
    }

    [Fact]
    public void Run_GeneratedCourses_ComeBackWholeAndAreAllThatPostsName()
    {
        var population = PopulationGenerator.Generate(Settings, TestContext.Current.CancellationToken);

        var report = Import(RecordKind.Courses, "courses.csv");

        AssertOldCodesOnly(report);
        Assert.Equal(population.Courses.Count, report.Summary.Added);
        foreach (var course in population.Courses)
            Assert.Equivalent(course with { Source = "courses", Region = InForce(course.Region) }, _desk.Store.Find(course.Id)!, strict: true);
        Assert.All(population.Posts.SelectMany(post => post.Courses), id => Assert.NotNull(_desk.Store.Find(new CourseId(id))));
        Assert.All(population.Candidates.SelectMany(person => person.CompletedCourses), id => Assert.NotNull(_desk.Store.Find(new CourseId(id))));
    }

    /// <summary>Former codes are reported and left out, never translated.</summary>
    private static RegionCode? InForce(RegionCode? code) => code is { } given && PlaceTable.Check(given) is RegionCodeStatus.Valid ? given : null;

    private static void AssertOldCodesOnly(ImportReport report) =>
        Assert.All(report.Notes.SelectMany(row => row.Notes).Where(note => !note.Reason.StartsWith("held back", StringComparison.Ordinal)), note => Assert.Equal("region code no longer in force", note.Reason));

    private ImportReport Import(RecordKind kind, string name) =>
        _desk.Run(Populations.Files(Settings)[name], new() { Kind = kind, FileName = name });
}
