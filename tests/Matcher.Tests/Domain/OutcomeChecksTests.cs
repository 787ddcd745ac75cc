using Matcher.Domain;

namespace Matcher.Tests;

public class OutcomeChecksTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData(OutcomeKind.Hired, false, null, 0, "")]
    [InlineData(OutcomeKind.NotPursued, true, null, 0, "")]
    [InlineData(OutcomeKind.NotPursued, false, null, 0, "why_not")]
    [InlineData(OutcomeKind.Hired, true, null, 0, "why_not")]
    [InlineData(OutcomeKind.NotPursued, true, "too loud", 0, "why_not.text")]
    [InlineData(OutcomeKind.Viewed, false, null, 1, "happened_on")]
    public void Check_OfAnOutcome_NamesTheFieldAtFault(OutcomeKind kind, bool hasReason, string? text, int daysAhead, string field)
    {
        var outcome = Outcome(kind) with
        {
            HappenedOn = Today.AddDays(daysAhead),
            WhyNot = hasReason ? new WhyNot(OutcomeSide.Person, NoReason.Pay, text) : null,
        };

        var found = OutcomeChecks.Check(outcome, Today);

        Assert.Equal(field.Length == 0 ? [] : [field], found.Select(violation => violation.Field));
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void Check_TextOfAnotherReason_HasALimit(int length, int faults)
    {
        var outcome = Outcome(OutcomeKind.NotPursued) with { WhyNot = new WhyNot(OutcomeSide.Employer, NoReason.Other, new string('x', length)) };

        var found = OutcomeChecks.Check(outcome, Today);

        Assert.Equal(faults, found.Count);
    }

    [Fact]
    public void Check_FairSystemWithoutAFair_IsRefused()
    {
        var outcome = Outcome(OutcomeKind.Interviewed) with { Source = OutcomeSource.FairSystem };

        Assert.Equal("fair_id", Assert.Single(OutcomeChecks.Check(outcome, Today)).Field);
        Assert.Empty(OutcomeChecks.Check(outcome with { Fair = new FairId("f") }, Today));
    }

    [Theory]
    [InlineData(ListWay.Recommendation, 1, "m/1", true)]
    [InlineData(ListWay.Search, 100_000, null, true)]
    [InlineData(ListWay.Counsellor, null, null, true)]
    [InlineData(ListWay.Recommendation, null, "m/1", false)]
    [InlineData(ListWay.Shortlist, 1, null, false)]
    [InlineData(ListWay.Search, 0, null, false)]
    [InlineData(ListWay.Search, 100_001, null, false)]
    [InlineData(ListWay.Search, 1, "m", false)]
    [InlineData(ListWay.Search, 1, "../1", false)]
    [InlineData(ListWay.Search, 1, "m/1/2", false)]
    public void Origin_OfAList_NeedsItsPositionAndItsModel(ListWay way, int? position, string? model, bool holds)
    {
        var error = Record.Exception(() => new ListOrigin(way, position, model));

        Assert.Equal(holds, error is null);
        Assert.True(error is null or ArgumentException);
    }

    [Theory]
    [InlineData(OutcomeKind.Viewed, ListWay.Recommendation, OutcomeSource.Portal, true)]
    [InlineData(OutcomeKind.Viewed, ListWay.Shortlist, OutcomeSource.Counsellor, false)]
    [InlineData(OutcomeKind.Viewed, ListWay.Counsellor, OutcomeSource.FairSystem, false)]
    [InlineData(OutcomeKind.Interviewed, ListWay.Shortlist, OutcomeSource.FairSystem, true)]
    public void IsDealtWith_WhereOnlyTheEmployerLooked_IsFalse(OutcomeKind kind, ListWay way, OutcomeSource source, bool dealtWith)
    {
        var outcome = Outcome(kind) with { Source = source, Origin = new ListOrigin(way, 3, "m/1") };

        Assert.Equal(dealtWith, outcome.IsDealtWith);
    }

    private static Outcome Outcome(OutcomeKind kind) => new()
    {
        Id = new OutcomeId("o"),
        Post = new PostId("p"),
        Candidate = new CandidateId("c"),
        Kind = kind,
        HappenedOn = Today,
        Source = OutcomeSource.Counsellor,
    };
}
