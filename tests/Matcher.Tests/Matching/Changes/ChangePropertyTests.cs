using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>What every change does and does not do to a pair.</summary>
public class ChangePropertyTests
{
    private const int Pairs = 150;

    [Fact]
    public void Apply_ToAnyPair_MovesNothingButWhatItSays()
    {
        var moved = new HashSet<ChangeKind>();

        foreach (var pair in RandomOnes(81))
        {
            foreach (var change in Universe(pair, radiusFrom: 20))
            {
                var after = new Option(change).Apply(pair);
                foreach (var feature in Features.All.Where(feature => feature.Evaluate(after).Bin != feature.Evaluate(pair).Bin))
                {
                    Assert.True(change.Moves(feature), $"{change.Id} moves {feature.Spec.Name}");
                    moved.Add(change.Kind);
                }

                foreach (var gate in Gates.All)
                    AssertOpensOnly(change, gate, Blocks(gate, pair), Blocks(gate, after));
            }
        }

        Assert.Superset(new HashSet<ChangeKind> { ChangeKind.Provision, ChangeKind.Education, ChangeKind.Licence, ChangeKind.Move, ChangeKind.Hours, ChangeKind.Course, ChangeKind.HomeBased }, moved);
    }

    [Fact]
    public void Remedies_OfAnyBlockedPair_MissNoChangeThatOpensIt()
    {
        var opened = 0;

        foreach (var pair in RandomOnes(82))
        {
            foreach (var only in new ChangeActor?[] { null, ChangeActor.Employer })
            {
                var blocks = Obstacle.Check(Gates.All, pair).Blocks;
                var alone = blocks.Count == 0 ? [] : Obstacle.Of(Gates.All, pair, blocks, only).Alone;
                foreach (var change in Universe(pair, radiusFrom: 5).Where(change => IsFor(change, only) && blocks.Count > 0))
                {
                    var opens = Obstacle.Check(Gates.All, new Option(change).Apply(pair)).Blocks.Count == 0;
                    Assert.Equal(opens, alone.Any(one => one == change || one.IsWithin(change)));
                    opened += opens ? 1 : 0;
                }
            }
        }

        Assert.True(opened > 20, $"only {opened} opened");
    }

    [Fact]
    public void Apply_ToAnyPair_LeavesWhatIsNobodysToChange()
    {
        foreach (var pair in RandomOnes(83))
        {
            foreach (var change in Universe(pair, radiusFrom: 5))
            {
                var (post, person) = (pair.Post.Post, pair.Candidate.Candidate);
                var (newPost, newPerson) = (change.Apply(pair.Post), change.Apply(pair.Candidate));

                Assert.Equal(person, newPerson with
                {
                    Licences = person.Licences,
                    CompletedCourses = person.CompletedCourses,
                    Wishes = newPerson.Wishes with { MaxCommuteKm = person.Wishes.MaxCommuteKm, WillingToMove = person.Wishes.WillingToMove, MaxHoursPerWeek = person.Wishes.MaxHoursPerWeek } == person.Wishes ? person.Wishes : newPerson.Wishes,
                });
                Assert.Equal(post, newPost with { Provisions = post.Provisions, Exposures = post.Exposures, Education = post.Education, HeldFor = post.HeldFor, WorkMode = post.WorkMode });
                Assert.Equal(post.Education.Minimum, newPost.Education.Minimum);
                Assert.True(change.Actor == ChangeActor.Person ? ReferenceEquals(post, newPost) : ReferenceEquals(person, newPerson));
            }
        }
    }

    [Fact]
    public void Sentence_OfAnyChangeAndNote_IsShortAndPlain()
    {
        var pair = RandomOnes(84)[0];
        var sentences = Universe(pair, radiusFrom: 5)
            .Append(new LicenceObtained(new("low-voltage-electrician")))
            .Append(new LongerHours(LongerHours.Most))
            .Append(new CourseCompleted(new Course { Id = new("c"), Name = new string('长', 200) }))
            .Append(new CourseCompleted(new Course { Id = new("c"), Name = new string('名', 20) }))
            .Select(change => change.Sentence).Concat(ChangeNotes.All).ToList();

        Assert.All(sentences, sentence =>
        {
            Assert.InRange(sentence.Zh.Length, 4, 25);
            Assert.DoesNotContain(sentence.Zh, char.IsAsciiLetter);
            Assert.NotEmpty(sentence.En);
        });
    }

    [Theory]
    [InlineData(DisabilityType.Visual, true)]
    [InlineData(DisabilityType.Limb, false)]
    public void Of_AMassagePost_SendsOnlyPeopleWithAVisualDisabilityToTheExamination(DisabilityType type, bool mayHold)
    {
        var post = new PostView(
            new Post { Id = new("p"), Title = "按摩师", RequiredLicences = [LicenceCode.BlindHealthMassage] }, null, 0, RandomPairs.Day, Provision.DefaultMaxAgeDays);
        var person = new CandidateView(
            new Candidate { Id = new("c"), Licences = [], Disabilities = [new Disability(type, 2)] }, RuleSet.Shipped.TieKey.Span, RandomPairs.Day);
        var pair = new Pair(post, person, RuleSet.Shipped, RandomPairs.Day, null);

        var changes = Obstacle.Check(Gates.All, pair).Blocks.SelectMany(finding => Remedies.Of(pair, finding, null)).ToList();

        Assert.Equal(mayHold, changes.Count > 0);
    }

    [Fact]
    public void Universe_HasEveryKindOfChange() =>
        Assert.Equal(Enum.GetValues<ChangeKind>().Order(), Universe(RandomOnes(85)[0], radiusFrom: 5).Select(change => change.Kind).Distinct().Order());

    private static bool IsFor(Change change, ChangeActor? only) => only is null ? change.Kind != ChangeKind.HomeBased : change.Actor == only;

    private static void AssertOpensOnly(Change change, Gate gate, List<string> before, List<string> after)
    {
        Assert.True(after.TrueForAll(before.Contains), $"{change.Id} closes {gate.Code}");
        Assert.True(change.Opens(gate) || before.Count == after.Count, $"{change.Id} opens {gate.Code}");
    }

    private static List<string> Blocks(Gate gate, Pair pair) => [.. Obstacle.Check([gate], pair).Blocks.Select(finding => finding.Fact)];

    /// <summary>Every change that anybody could think of. A radius under that of a rule would narrow the way of somebody who set none.</summary>
    private static IEnumerable<Change> Universe(Pair pair, int radiusFrom) =>
    [
        .. Vocabulary<ProvisionKind>.All.Select(kind => new ProvisionArranged(kind)),
        .. Vocabulary<Exposure>.All.Select(exposure => new ExposureRemoved(exposure)),
        new EducationRelaxed(),
        new Reworded(),
        new HomeBased(),
        new WillingToMove(),
        .. Enumerable.Range(1, Remedies.MostKm / Remedies.StepKm).Select(step => step * Remedies.StepKm).Where(km => km >= radiusFrom).Select(km => new WiderRadius(km)),
        .. new[] { LicenceCode.BlindMedicalMassage, LicenceCode.BlindHealthMassage, new("forklift") }
            .Where(licence => Remedies.MayHold(pair.Candidate.Candidate, licence)).Select(licence => new LicenceObtained(licence)),
        new LongerHours(pair.Post.Post.WorkingTime.HoursPerWeek ?? LongerHours.Most),
        new CourseCompleted(new Course { Id = new("course-1"), Name = "甲课" }),
        new CourseCompleted(new Course { Id = new("course-2"), Name = "乙课" }),
    ];

    private static List<Pair> RandomOnes(int seed)
    {
        var random = new RandomPairs(seed);
        var employers = RandomPairs.Employers.ToDictionary(employer => employer.Id);
        return [.. Enumerable.Range(0, Pairs).Select(number => (Post: random.Post(number), Candidate: random.Candidate(number))).Select(one => new Pair(
            new PostView(one.Post, one.Post.Employer is { } id ? employers[id] : null, 0, RandomPairs.Day, Provision.DefaultMaxAgeDays),
            new CandidateView(one.Candidate, RuleSet.Shipped.TieKey.Span, RandomPairs.Day),
            RuleSet.Shipped, RandomPairs.Day, MatchWorld.Model.Priors))];
    }
}
