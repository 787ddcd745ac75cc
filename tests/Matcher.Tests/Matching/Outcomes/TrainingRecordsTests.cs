using System.Text.Json;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class TrainingRecordsTests
{
    private const string Personal = "张三13800000000";

    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly TrainingRecords Records = new(new byte[32], Day, 365);

    [Fact]
    public void Of_ACandidate_KeepsWhatMatchingReadsAndNothingFiner()
    {
        var candidate = new Candidate
        {
            Id = new CandidateId("person-1"),
            BirthDate = new DateOnly(1990, 5, 17),
            Residence = new RegionCode("360702001"),
            Hukou = new RegionCode("3607"),
            IsMonitored = true,
            Skills = ["打字"],
            Functions =
            [
                new(FunctionAxis.Hear, new Level(2), new DateOnly(2025, 1, 1)),
                new(FunctionAxis.See, new Level(1), new DateOnly(2025, 1, 1), new DateOnly(2026, 3, 1)),
            ],
            Consents =
            [
                new(ConsentPurpose.Match, null, LegalBasis.Consent, DateTimeOffset.UnixEpoch),
                new(ConsentPurpose.Research, null, LegalBasis.Consent, DateTimeOffset.UnixEpoch),
                new(ConsentPurpose.ShareWithEmployer, new EmployerId("e-1"), LegalBasis.Consent, DateTimeOffset.UnixEpoch),
            ],
        };

        var outside = Records.Of(candidate);

        Assert.Equal(new DateOnly(1990, 1, 1), outside.BirthDate);
        Assert.Equal(("360702", "3607"), (outside.Residence!.Value.Value, outside.Hukou!.Value.Value));
        Assert.Equal(["打字"], outside.Skills!);
        Assert.Equal(new FunctionAssessment(FunctionAxis.Hear, new Level(2), Day), Assert.Single(outside.Functions));
        Assert.Equal([ConsentPurpose.Match, ConsentPurpose.Research], outside.Consents.Select(consent => consent.Purpose));
        Assert.False(outside.IsMonitored);
        Assert.DoesNotContain("person-1", outside.Id.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_APost_LeavesOutWordsThatNoFeatureReadsAndWhoOffersIt()
    {
        var post = new Post
        {
            Id = new PostId("post-1"),
            Title = "客服",
            Employer = new EmployerId("employer-1"),
            Text = Personal,
            PlaceText = Personal,
            Industry = Personal,
            Sources = [new PostSource("list", Personal)],
            Provisions =
            [
                new(ProvisionKind.Captions, ProvisionState.Yes, null, FactSource.Declared, Day.AddDays(-365)),
                new(ProvisionKind.Shuttle, ProvisionState.Yes, null, FactSource.Declared, Day.AddDays(-366)),
            ],
        };

        var outside = Records.Of(post);

        Assert.DoesNotContain("138", JsonSerializer.Serialize(outside), StringComparison.Ordinal);
        Assert.DoesNotContain("employer-1", outside.Employer!.Value.Value, StringComparison.Ordinal);
        Assert.Equal((ProvisionKind.Captions, Day), (Assert.Single(outside.Provisions).Kind, outside.Provisions[0].Date));
    }

    [Fact]
    public void Of_TheSameId_IsTheSameUnderOneKeyAndAnotherUnderAnother()
    {
        var id = new CandidateId("person-1");
        byte[] other = [1, .. new byte[31]];

        Assert.Equal(Records.Of(id), new TrainingRecords(new byte[32], Day.AddDays(9), 1).Of(id));
        Assert.NotEqual(Records.Of(id), new TrainingRecords(other, Day, 365).Of(id));
        Assert.NotEqual(Records.Of(id).Value[2..], Records.Of(new PostId("person-1")).Value[2..]);
    }
}
