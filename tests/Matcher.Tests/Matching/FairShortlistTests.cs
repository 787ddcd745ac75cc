using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class FairShortlistTests
{
    private static readonly FairId FairOne = new("fair-1");
    private static readonly FairId FairTwo = new("fair-2");

    [Fact]
    public void ShortlistForFair_TypeAndGradeChanged_AnswersTheSame()
    {
        var random = new RandomPairs(21);
        var posts = Enumerable.Range(0, 15).Select(random.Post).Select(post => post with { Form = post.Form == EmploymentForm.Auxiliary ? null : post.Form }).ToList();
        var candidates = Enumerable.Range(0, 60).Select(random.Candidate).ToList();
        var others = candidates.Select(candidate => candidate with { Disabilities = [new Disability(random.Pick(Vocabulary<DisabilityType>.All), 1 + (Grade(candidate) % 4))] }).ToList();
        using var world = World(posts, candidates);
        var before = posts.ToDictionary(post => post.Id, post => Print(world, post.Id));

        using (var writer = world.Store.BeginWrite())
        {
            foreach (var other in others)
                writer.Put(other);
            writer.Commit();
        }

        var after = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);
        Assert.All(posts, post => Assert.Equal(before[post.Id], Print(after, post.Id)));
        Assert.Contains(before.Values, text => text.Contains("rank 5", StringComparison.Ordinal));
    }

    [Fact]
    public void ShortlistForFair_WithoutConsentToTheEmployer_CountsAndDoesNotName()
    {
        var random = new RandomPairs(22);
        var post = Simple() with { Employer = RandomPairs.Employers[0].Id };
        var candidates = Enumerable.Range(0, 12).Select(random.Candidate).Select((candidate, i) => Plain(candidate) with
        {
            Consents = i < 4 ? [RandomPairs.Given(ConsentPurpose.Match, null), RandomPairs.Given(ConsentPurpose.ShareWithEmployer, RandomPairs.Employers[0].Id)] : [RandomPairs.Given(ConsentPurpose.Match, null)],
        });
        using var world = World([post], candidates);

        var list = Matchmaker.ShortlistForFair(world.Snapshot, FairOne, post.Id, new ListRequest(50), TestContext.Current.CancellationToken)!;

        Assert.Equal(4, list.Candidates.Count);
        Assert.Equal(8, list.NotShown);
    }

    [Fact]
    public void ShortlistForFair_FewerThanFiveNotShown_TellsNoCount()
    {
        var random = new RandomPairs(23);
        var post = Simple() with { Employer = RandomPairs.Employers[0].Id };
        using var world = World([post], Enumerable.Range(0, 4).Select(random.Candidate).Select(candidate => Plain(candidate) with { Consents = [RandomPairs.Given(ConsentPurpose.Match, null)] }));

        var list = Matchmaker.ShortlistForFair(world.Snapshot, FairOne, post.Id, new ListRequest(50), TestContext.Current.CancellationToken)!;

        Assert.Empty(list.Candidates);
        Assert.Null(list.NotShown);
    }

    [Theory]
    [InlineData(0, "Captions")]
    [InlineData(1, "Captions Amplification")]
    public void ShortlistForFair_ProvisionThatCannotHelp_IsNotToBePrepared(int hears, string expected)
    {
        var random = new RandomPairs(25);
        var post = Simple() with
        {
            Demands = [new Demand(FunctionAxis.Hear, new Level(2), DemandWeight.Essential, FactSource.Declared, RandomPairs.Day)],
            Provisions = [Arrangeable(ProvisionKind.Captions), Arrangeable(ProvisionKind.Amplification), Arrangeable(ProvisionKind.VisualAlarm)],
        };
        var candidate = Plain(random.Candidate(0)) with
        {
            Functions = [new FunctionAssessment(FunctionAxis.Hear, new Level(hears), RandomPairs.Day, null, FactSource.Assessed)],
            Consents = [RandomPairs.Given(ConsentPurpose.Match, null), RandomPairs.Given(ConsentPurpose.ShareWithEmployer, RandomPairs.Employers[1].Id)],
        };
        using var world = World([post], [candidate]);

        var list = Matchmaker.ShortlistForFair(world.Snapshot, FairOne, post.Id, new ListRequest(50), TestContext.Current.CancellationToken)!;

        Assert.Equal(expected, string.Join(' ', Assert.Single(list.Candidates).Accommodations.Select(one => one.Provision)));

        static Provision Arrangeable(ProvisionKind kind) => new(kind, ProvisionState.Arrangeable, AccommodationTier.Equipment, FactSource.Declared, RandomPairs.Day);
    }

    [Fact]
    public void ShortlistForFair_PostClosed_SaysSo()
    {
        var random = new RandomPairs(23);
        var post = Simple() with { ClosesOn = RandomPairs.Day.AddDays(-1) };
        using var world = World([post], Enumerable.Range(0, 9).Select(random.Candidate).Select(Plain));

        var list = Matchmaker.ShortlistForFair(world.Snapshot, FairOne, post.Id, new ListRequest(50), TestContext.Current.CancellationToken)!;

        Assert.Empty(list.Candidates);
        Assert.Equal("The post is closed or not open yet.", Assert.Single(list.Notes).En);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void ShortlistForFair_NearMisses_AreCountedFromFiveOn(int people, bool isTold)
    {
        var post = Simple() with { Provisions = [RandomPairs.Provision(ProvisionKind.Captions, ProvisionState.Refused)] };
        var random = new RandomPairs(24);
        using var world = World([post], Enumerable.Range(0, people).Select(random.Candidate).Select(candidate => Plain(candidate) with { Needs = [new Need(ProvisionKind.Captions, NeedStrength.Essential)] }));

        var list = Matchmaker.ShortlistForFair(world.Snapshot, FairOne, post.Id, new ListRequest(50), TestContext.Current.CancellationToken)!;

        Assert.Equal(isTold ? [new("post.provisions.captions", 5, list.NearMisses[0].Sentence)] : [], list.NearMisses);
    }

    [Fact]
    public void OpaqueId_AtTwoFairs_Differs()
    {
        var random = new RandomPairs(25);
        var post = Simple() with { Employer = RandomPairs.Employers[0].Id };
        var consents = new[] { RandomPairs.Given(ConsentPurpose.Match, null), RandomPairs.Given(ConsentPurpose.ShareWithEmployer, RandomPairs.Employers[0].Id) };
        using var world = World([post], Enumerable.Range(0, 6).Select(random.Candidate).Select(candidate => Plain(candidate) with { Consents = consents }));

        var one = Ids(FairOne);
        var two = Ids(FairTwo);

        Assert.Equal(6, one.Distinct().Count());
        Assert.Empty(one.Intersect(two));
        Assert.Equal(one, Ids(FairOne));
        Assert.DoesNotContain(one, id => id.Contains("c-0", StringComparison.Ordinal));

        List<string> Ids(FairId fair) => [.. Matchmaker.ShortlistForFair(world.Snapshot, fair, post.Id, new ListRequest(50), TestContext.Current.CancellationToken)!.Candidates.Select(candidate => candidate.OpaqueId)];
    }

    [Fact]
    public void ShortlistForFair_PostOfNoFair_IsNull()
    {
        using var world = new MatchWorld([Simple()], []);

        Assert.Null(Matchmaker.ShortlistForFair(world.Snapshot, FairOne, Simple().Id, new ListRequest(5), TestContext.Current.CancellationToken));
    }

    private static int Grade(Candidate candidate) => candidate.Disabilities is [{ Grade: { } grade }, ..] ? grade : 2;

    private static Post Simple() => new() { Id = new PostId("p"), Title = "包装工", Employer = RandomPairs.Employers[1].Id };

    private static Candidate Plain(Candidate candidate) => new() { Id = candidate.Id, Consents = [RandomPairs.Given(ConsentPurpose.Match, null)] };

    private static MatchWorld World(IReadOnlyList<Post> posts, IEnumerable<Candidate> candidates) => new(
        posts,
        candidates,
        fairs: [new Fair { Id = FairOne, Name = "春季招聘会", Posts = [.. posts.Select(post => post.Id)] }, new Fair { Id = FairTwo, Name = "秋季招聘会", Posts = [.. posts.Select(post => post.Id)] }]);

    private static string Print(MatchWorld world, PostId post) => Print(world.Snapshot, post);

    private static string Print(MatchSnapshot snapshot, PostId post)
    {
        var list = Matchmaker.ShortlistForFair(snapshot, FairOne, post, new ListRequest(50), TestContext.Current.CancellationToken)!;
        return string.Join('\n', list.Candidates.Select(one =>
            $"rank {one.Rank} {one.OpaqueId} {one.Band} {one.Access} {string.Join(',', one.Accommodations)} {string.Join(',', one.Reasons)}"))
            + $"\n{list.NotShown?.ToString(CultureInfo.InvariantCulture)} {string.Join(',', list.NearMisses)} {string.Join(',', list.Notes)}";
    }
}
