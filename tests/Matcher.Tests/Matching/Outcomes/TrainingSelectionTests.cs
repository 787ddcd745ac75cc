using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class TrainingSelectionTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly ListOrigin Third = new(ListWay.Recommendation, 3, "m/1");

    private int _made;

    [Theory]
    [InlineData("viewed", 0)]
    [InlineData("viewed applied", 1)]
    [InlineData("applied interviewed offered", 1)]
    [InlineData("viewed applied hired", 2)]
    [InlineData("viewed hired still_there", 3)]
    [InlineData("hired not_pursued", 2)]
    [InlineData("viewed not_pursued", 0)]
    [InlineData("applied not_pursued", 1)]
    public void Of_APair_GradesTheFurthestStep(string kinds, int grade)
    {
        var pair = kinds.Split(' ').Select(kind => Told(Vocabulary<OutcomeKind>.Parse(kind))).ToList();

        var selection = Select(pair);

        Assert.Equal(grade, Assert.Single(selection.Pairs).Grade);
        Assert.Equal(pair.Count, selection.RecordsUsed);
    }

    [Fact]
    public void Of_RecordsOfEveryKind_AccountsForEachOnce()
    {
        RecordedOutcome[] records =
        [
            Told(OutcomeKind.Viewed),
            Told(OutcomeKind.Hired, "p2", "c2") with { TakenBack = new Recording(DateTimeOffset.UnixEpoch, "desk") },
            Told(OutcomeKind.Viewed, "p1", "silent"),
            Told(OutcomeKind.Hired, "p1", "silent"),
            ToldFrom(OutcomeKind.Hired, "p3", "c1", origin: null),
            ToldFrom(OutcomeKind.Hired, "p4", "c1", origin: new ListOrigin(ListWay.Counsellor, null, null)),
            Told(OutcomeKind.Viewed, "p5", "c1", daysAgo: 59),
            Told(OutcomeKind.NotPursued, "p6", "c1", reason: NoReason.PostFilled),
            Told(OutcomeKind.Applied, "p6", "c1"),
        ];

        var selection = Select(records);

        Assert.Equal(records.Length, selection.Records);
        Assert.Equal(records.Length, selection.RecordsUsed + selection.LeftOut.Values.Sum());
        Assert.Equal((1, 1, 2, 2, 1, 2), (selection.RecordsUsed, selection.LeftOut[LeftOut.TakenBack], selection.LeftOut[LeftOut.NoConsent],
            selection.LeftOut[LeftOut.NoList], selection.LeftOut[LeftOut.TooRecent], selection.LeftOut[LeftOut.NotAboutThePair]));
    }

    [Theory]
    [InlineData(OutcomeKind.Viewed, 60, 1)]
    [InlineData(OutcomeKind.Viewed, 59, 0)]
    [InlineData(OutcomeKind.Applied, 59, 0)]
    [InlineData(OutcomeKind.Hired, 0, 1)]
    [InlineData(OutcomeKind.NotPursued, 0, 1)]
    public void Of_AYoungPair_IsLeftOutUnlessItHasEnded(OutcomeKind kind, int daysAgo, int pairs)
    {
        var selection = Select([Told(kind, daysAgo: daysAgo)]);

        Assert.Equal(pairs, selection.Pairs.Count);
    }

    [Theory]
    [InlineData(NoReason.PostFilled, 0)]
    [InlineData(NoReason.OwnReasons, 0)]
    [InlineData(NoReason.AccessNotArranged, 1)]
    [InlineData(NoReason.NoAnswer, 1)]
    public void Of_APairThatEnded_CountsIfTheReasonIsAboutIt(NoReason reason, int pairs)
    {
        var selection = Select([Told(OutcomeKind.Viewed), Told(OutcomeKind.NotPursued, reason: reason)]);

        Assert.Equal(pairs, selection.Pairs.Count);
    }

    [Fact]
    public void Of_APairFromSeveralLists_TakesTheOneThatItCameFromFirst()
    {
        var selection = Select(
        [
            ToldFrom(OutcomeKind.Hired, daysAgo: 70, origin: new ListOrigin(ListWay.Shortlist, 1, "m/2")),
            ToldFrom(OutcomeKind.Applied, daysAgo: 90, origin: null),
            ToldFrom(OutcomeKind.Viewed, daysAgo: 80, origin: new ListOrigin(ListWay.Search, 7, null)),
        ]);

        var pair = Assert.Single(selection.Pairs);
        Assert.Equal(new ListOrigin(ListWay.Search, 7, null), pair.Origin);
        Assert.Equal(3, pair.Weight);
    }

    [Fact]
    public void Of_ViewsOfPeopleWhoDidNotAgree_TeachesNothingAboutPositionsEither()
    {
        var records = Enumerable.Range(0, 200).SelectMany(number => new[]
        {
            ToldFrom(OutcomeKind.Viewed, $"p{number}", "silent", origin: new ListOrigin(ListWay.Recommendation, 1, "m/1")),
            ToldFrom(OutcomeKind.Viewed, $"p{number}", "c1", origin: new ListOrigin(ListWay.Search, (number % 2) + 1, null)),
        }).ToList();

        var curves = Select(records).Curves;

        Assert.Equal((0, 200), (curves[ListWay.Recommendation].Views, curves[ListWay.Search].Views));
        Assert.Equal((true, 1), (curves[ListWay.Search].IsEstimated(2), curves[ListWay.Search].Share(2)));
    }

    private static TrainingSelection Select(IReadOnlyList<RecordedOutcome> records) => TrainingSelection.Of(records, id => id.Value != "silent", Day);

    private RecordedOutcome Told(OutcomeKind kind, string post = "p1", string candidate = "c1", int daysAgo = 100, NoReason reason = NoReason.Skills) =>
        ToldFrom(kind, post, candidate, Third, daysAgo, reason);

    private RecordedOutcome ToldFrom(OutcomeKind kind, string post = "p1", string candidate = "c1", ListOrigin? origin = null, int daysAgo = 100, NoReason reason = NoReason.Skills) => new(
        new Outcome
        {
            Id = new OutcomeId($"o{_made++}"),
            Post = new PostId(post),
            Candidate = new CandidateId(candidate),
            Kind = kind,
            HappenedOn = Day.AddDays(-daysAgo),
            Source = OutcomeSource.Portal,
            Origin = origin,
            WhyNot = kind == OutcomeKind.NotPursued ? new WhyNot(OutcomeSide.Person, reason) : null,
        },
        new Recording(DateTimeOffset.UnixEpoch, "portal"));
}
