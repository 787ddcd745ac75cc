using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class CandidateFieldsTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Candidates_EveryField_IsStoredAsWritten()
    {
        var candidate = _desk.Candidate(
            "birth_date,sex,disability,functions,needs,avoided_exposures,residence,hukou,education,skills,licences,experience_years,completed_courses,status,public_welfare,monitored,"
            + "wish_titles,wish_occupations,wish_forms,wish_work_modes,pay_floor,wants_insurance,wants_guaranteed_base,max_hours_per_week,accepts_night_shift,willing_to_move,max_commute_km,consents,assessed_on,synthetic",
            "1990-05-01,female,hearing:2;speech,hear:0;speak:1:self_reported,text_channel!;captions,noise,360702,江西,junior_college,打字;表格,none,3,4-04-05-05,unemployed,1:passed,yes,"
            + "客服,4-04-05-05,flexible;居家就业,home_based,2500,yes,no,40,no,no,15,match;share:employer:abc,2026-02-01,yes");

        Assert.Equal(new DateOnly(1990, 5, 1), candidate.BirthDate);
        Assert.Equal(Sex.Female, candidate.Sex);
        Assert.Equal([new(DisabilityType.Hearing, 2), new(DisabilityType.Speech)], candidate.Disabilities);
        Assert.Equal(
        [
            new(FunctionAxis.Hear, new Level(0), new DateOnly(2026, 2, 1)),
            new(FunctionAxis.Speak, new Level(1), new DateOnly(2026, 2, 1), null, FactSource.SelfReported),
        ], candidate.Functions);
        Assert.Equal([new(ProvisionKind.TextChannel, NeedStrength.Essential), new(ProvisionKind.Captions, NeedStrength.Preferred)], candidate.Needs);
        Assert.Equal([Exposure.Noise], candidate.AvoidedExposures);
        Assert.Equal((new RegionCode("360702"), new RegionCode("36")), (candidate.Residence!.Value, candidate.Hukou!.Value));
        Assert.Equal(EducationLevel.JuniorCollege, candidate.Education);
        Assert.Equal(["打字", "表格"], candidate.Skills!);
        Assert.Empty(candidate.Licences!);
        Assert.Equal(3, candidate.ExperienceYears);
        Assert.Equal(["4-04-05-05"], candidate.CompletedCourses);
        Assert.Equal(EmploymentStatus.Unemployed, candidate.Status);
        Assert.Equal(new PublicWelfareHistory(1, true), candidate.PublicWelfare);
        Assert.True(candidate.IsMonitored);
        Assert.Equal((2500, 40, 15), (candidate.Wishes.PayFloorYuanPerMonth!.Value, candidate.Wishes.MaxHoursPerWeek!.Value, candidate.Wishes.MaxCommuteKm!.Value));
        Assert.Equal((true, false, false, false), (candidate.Wishes.WantsInsurance!.Value, candidate.Wishes.WantsGuaranteedBase!.Value, candidate.Wishes.AcceptsNightShift!.Value, candidate.Wishes.WillingToMove!.Value));
        Assert.Equal([EmploymentForm.Flexible], candidate.Wishes.Forms);
        Assert.True(candidate.ConsentsToMatching);
        Assert.True(candidate.ConsentsToShowing(new("employer:abc")));
        Assert.True(candidate.IsSynthetic);
    }

    [Fact]
    public void Candidates_NothingButAnId_IsUnknownAndNotMatched()
    {
        var candidate = _desk.Candidate("skills,licences,consents", ",,");

        Assert.Null(candidate.Skills);
        Assert.Null(candidate.Licences);
        Assert.False(candidate.ConsentsToMatching);
    }

    [Theory]
    [InlineData("birth_date", "1990-13-01", "birth_date")]
    [InlineData("birth_date", "2015-01-01", "birth_date")]
    [InlineData("birth_date", "2030-01-01", "birth_date")]
    [InlineData("disability", "hearing:5", "disability[0]")]
    [InlineData("disability", "听觉", "disability[0]")]
    [InlineData("disability", "多重;听力:1", "disabilities")]
    [InlineData("functions", "hear", "functions[0]")]
    [InlineData("functions", "hear:", "functions[0]")]
    [InlineData("functions", "hear:9", "functions[0]")]
    [InlineData("functions", "hear:1:declared", "functions[0]")]
    [InlineData("functions", "hear:1;hear:2", "functions[1].axis")]
    [InlineData("needs", "quiet", "needs[0]")]
    [InlineData("avoided_exposures", "noise;ghosts", "avoided_exposures[1]")]
    [InlineData("licences", "某证", "licences[0]")]
    [InlineData("public_welfare", "1:maybe", "public_welfare")]
    [InlineData("public_welfare", "twice", "public_welfare")]
    [InlineData("consents", "all", "consents[0]")]
    [InlineData("consents", "share", "consents[0]")]
    [InlineData("consents", "match:acme", "consents[0]")]
    [InlineData("assessed_on", "2027-01-01", "assessed_on")]
    public void Candidates_DangerousToGuess_RefusesTheRowAtItsField(string header, string value, string field)
    {
        var report = _desk.Candidates($"id,{header}\nc1,{value}\n");

        Assert.Equal(1, report.Summary.Refused);
        Assert.Equal(field, report.Notes[0].Notes[0].Field);
        Assert.Null(_desk.Store.Find(new CandidateId("c1")));
    }

    [Theory]
    [InlineData("residence", "老工业基地")]
    [InlineData("education", "其他")]
    [InlineData("pay_floor", "很多")]
    [InlineData("skills", "電腦;电脑;电脑")]
    public void Candidates_Notes_CarryNoValues(string header, string value)
    {
        var report = _desk.Candidates($"id,{header}\nc1,{value}\n");

        var row = Assert.Single(_desk.Store.ReadImportRows(report.Summary.Id));
        Assert.Equal(RowOutcome.Repaired, row.Outcome);
        Assert.All(row.Notes, note => Assert.Equal((null, null), (note.From, note.To)));
        Assert.All(row.Notes, note => Assert.DoesNotContain(value, note.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Consents_ImportedAgainAfterWithdrawal_StayWithdrawn()
    {
        const string File = "id,consents\nc1,match\n";
        _desk.Candidates(File);
        var given = _desk.Store.Find(new CandidateId("c1"))!;
        using (var writer = _desk.Store.BeginWrite())
        {
            var consent = given.Consents[0];
            writer.Put(given with { Consents = [new(consent.Purpose, null, consent.Basis, consent.GrantedAt, consent.GrantedAt.AddDays(1))] });
            writer.Commit();
        }
        _desk.Clock.Now = _desk.Clock.Now.AddDays(30);

        var second = _desk.Candidates(File);

        Assert.Equal(0, second.Summary.Changed);
        Assert.False(_desk.Store.Find(new CandidateId("c1"))!.ConsentsToMatching);
    }

    [Fact]
    public void Candidates_WithoutId_AreTheSamePersonNextTime()
    {
        const string File = "birth_date,functions,consents\n1990-05-01,hear:1,match\n1991-05-01,hear:1,match\n";

        var first = _desk.Candidates(File).Summary;
        _desk.Clock.Now = _desk.Clock.Now.AddDays(3);
        var second = _desk.Candidates(File).Summary;

        Assert.Equal((2, 2), (first.Accepted, first.Added));
        Assert.Equal((2, 0, 0), (second.Merged, second.Added, second.Changed));
    }
}
