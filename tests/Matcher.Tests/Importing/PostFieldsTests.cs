using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class PostFieldsTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Posts_EveryField_IsStoredAsWritten()
    {
        var post = _desk.Post(
            "title,text,employer,region,place,occupation,industry,headcount,form,work_mode,pay,education,majors,experience,required_skills,preferred_skills,"
            + "required_licences,courses,opens_on,closes_on,published_on,hours_per_week,night_shift,flexible_hours,insurance,guaranteed_base,reserved,campaign,education_relaxed,medical_institution,synthetic",
            "客服专员,在线答疑,赣州某公司,360703,章江路,4-04-05-05,互联网,3,flexible,home_based,3000-4500元/月,junior_college,不限,2,打字;普通话,英语,"
            + "blind-health-massage,4-04-05-05,2026-01-01,2026-12-31,2026-02-01,40,no,yes,full,yes,yes,job-month,yes,no,yes");

        Assert.Equal("客服专员", post.Title);
        Assert.Equal("在线答疑", post.Text);
        Assert.Equal("赣州某公司", _desk.Store.Find(post.Employer!.Value)!.Name);
        Assert.Equal(new RegionCode("360703"), post.Region);
        Assert.Equal("章江路", post.PlaceText);
        Assert.Equal(new OccupationCode("4-04-05-05"), post.Occupation);
        Assert.Equal("互联网", post.Industry);
        Assert.Equal(3, post.Headcount);
        Assert.Equal(EmploymentForm.Flexible, post.Form);
        Assert.Equal(WorkMode.HomeBased, post.WorkMode);
        Assert.Equal(new Pay(3000, 4500, PayPeriod.Month, true), post.Pay);
        Assert.Equal(new EducationRequirement(EducationLevel.JuniorCollege, true, "不限"), post.Education);
        Assert.Equal(2, post.MinExperienceYears);
        Assert.Equal(["打字", "普通话"], post.RequiredSkills);
        Assert.Equal(["英语"], post.PreferredSkills);
        Assert.Equal([LicenceCode.BlindHealthMassage], post.RequiredLicences);
        Assert.Equal(["4-04-05-05"], post.Courses);
        Assert.Equal(new DateOnly(2026, 12, 31), post.ClosesOn);
        Assert.Equal(new WorkingTime(40, false, true), post.WorkingTime);
        Assert.Equal(InsuranceCover.Full, post.Insurance);
        Assert.True(post.IsReserved);
        Assert.Equal("job-month", post.Campaign);
        Assert.False(post.IsMedicalInstitution);
        Assert.True(post.IsSynthetic);
    }

    [Fact]
    public void Posts_TitleOnly_LeavesTheRestUnknown()
    {
        var post = _desk.Post("title,pay,demands,provisions,region", "保洁员,,,,");

        Assert.Null(post.Pay);
        Assert.Null(post.Region);
        Assert.Null(post.Form);
        Assert.Empty(post.Demands);
        Assert.Empty(post.Provisions);
    }

    [Fact]
    public void Demands_List_KeepsAxisLevelWeightAndSource()
    {
        var post = _desk.Post("title,demands", "客服,hear:3:essential;see::unstated;lift:1:marginal:stated;speak");

        Assert.Equal(
        [
            new Demand(FunctionAxis.Hear, new Level(3), DemandWeight.Essential, FactSource.Declared),
            new Demand(FunctionAxis.See, null, DemandWeight.Unstated, FactSource.Declared),
            new Demand(FunctionAxis.Lift, new Level(1), DemandWeight.Marginal, FactSource.Stated),
            new Demand(FunctionAxis.Speak, null, DemandWeight.Unstated, FactSource.Declared),
        ], post.Demands);
    }

    [Theory]
    [InlineData("see;read_and_write;see", new[] { FunctionCode.See, FunctionCode.ReadAndWrite })]
    [InlineData("none", new FunctionCode[0])]
    [InlineData("", new FunctionCode[0])]
    public void ListedFunctions_Words_AreKeptAndMakeNoDemand(string cell, FunctionCode[] expected)
    {
        var post = _desk.Post("title,listed_functions", $"客服,{cell}");

        Assert.Equal(FunctionCodes.Of(expected), post.ListedFunctions);
        Assert.Empty(post.Demands);
    }

    [Fact]
    public void Provisions_FactsDate_DatesEveryFact()
    {
        var day = new DateOnly(2026, 1, 15);

        var post = _desk.Post("title,provisions,exposures,facts_date", "客服,captions:yes;step_free_access:arrangeable:construction;no_night_shift:refused,noise;dust:no,2026-01-15");

        Assert.Equal(
        [
            new Provision(ProvisionKind.Captions, ProvisionState.Yes, null, FactSource.Declared, day),
            new Provision(ProvisionKind.StepFreeAccess, ProvisionState.Arrangeable, AccommodationTier.Construction, FactSource.Declared, day),
            new Provision(ProvisionKind.NoNightShift, ProvisionState.Refused, null, FactSource.Declared, day),
        ], post.Provisions);
        Assert.Equal([new(Exposure.Noise, true, FactSource.Declared, day), new(Exposure.Dust, false, FactSource.Declared, day)], post.Exposures);
    }

    [Fact]
    public void Provisions_FactsDateToCome_AreOfTheDayOfTheImport()
    {
        var post = _desk.Post("title,provisions,facts_date", "客服,captions:yes,9999-12-31");

        Assert.Equal(new DateOnly(2026, 3, 2), post.Provisions[0].Date);
    }

    [Fact]
    public void Provisions_WithoutFactsDate_KeepTheDayOfTheFirstImport()
    {
        const string File = "id,title,provisions\np1,客服,captions:yes\n";
        _desk.Posts(File);
        _desk.Clock.Now = _desk.Clock.Now.AddDays(400);

        var second = _desk.Posts(File);

        Assert.Equal(0, second.Summary.Changed);
        Assert.Equal(new DateOnly(2026, 3, 2), _desk.Store.Find(new PostId("p1"))!.Provisions[0].Date);
    }

    [Theory]
    [InlineData("按比例", EmploymentForm.Quota)]
    [InlineData("集中", EmploymentForm.Concentrated)]
    [InlineData("个体", EmploymentForm.SelfEmployed)]
    [InlineData("公益性岗位", EmploymentForm.PublicWelfare)]
    [InlineData("辅助性", EmploymentForm.Auxiliary)]
    [InlineData("灵活", EmploymentForm.Flexible)]
    [InlineData("农业种养加", EmploymentForm.Farming)]
    [InlineData("quota", EmploymentForm.Quota)]
    public void Form_KnownWord_IsRead(string word, EmploymentForm form)
    {
        var post = _desk.Post("title,form", $"保洁员,{word}");

        Assert.Equal(form, post.Form);
    }

    [Fact]
    [Trait("Seed", "7")]
    public void Form_UnknownWord_IsRefusedWithTheListOfSeven()
    {
        var report = _desk.Posts("title,form\n保洁员,合作制\n");

        var note = Assert.Single(Assert.Single(report.Notes).Notes);
        Assert.Equal(1, report.Summary.Refused);
        Assert.Equal("form", note.Field);
        Assert.Equal("合作制", note.From);
        Assert.All(Vocabulary<EmploymentForm>.All, form => Assert.Contains(Vocabulary<EmploymentForm>.Of(form), note.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pay", "面议", "left open by its words", null)]
    [InlineData("pay", "按政策执行", "left open by its words", null)]
    [InlineData("pay", "6000", "unit assumed, period assumed", "6000 month")]
    [InlineData("pay", "3001--5000元", "period assumed", "3001-5000 month")]
    [InlineData("region", "老工业基地", "not a place", null)]
    [InlineData("region", "999999", "unknown region code", null)]
    [InlineData("region", "371202", "region code no longer in force", null)]
    [InlineData("headcount", "若干人", "left open by its words", null)]
    [InlineData("headcount", "0", "number out of range", null)]
    [InlineData("education", "其他", "not readable", null)]
    [InlineData("education", "士硕士", "words passed over", "master")]
    [InlineData("experience", "很多", "not readable", null)]
    [InlineData("closes_on", "2026-02-30", "impossible date", null)]
    [InlineData("hours_per_week", "100", "not a whole number from 1 to 84", null)]
    [InlineData("night_shift", "偶尔", "neither yes nor no", null)]
    [InlineData("occupation", "0-10", "code of the classification of 2009", null)]
    [InlineData("occupation", "8-99-99-99", "code not in the classification of 2022", null)]
    [InlineData("text", "關(guān)於客服", "pinyin debris", "关于客服")]
    [InlineData("text", "客服專員", "traditional characters", "客服专员")]
    [InlineData("text", "ＡＢＣ１２", "full-width characters", "ABC12")]
    [InlineData("text", "客\u0007服", "control characters", "客服")]
    [InlineData("text", "客  服", "white space", "客 服")]
    public void Field_UnfitValue_IsNotedAndTheRowRepaired(string field, string from, string reason, string? to)
    {
        var report = _desk.Posts($"title,{field}\n保洁员,{from}\n");

        var row = Assert.Single(report.Notes);
        Assert.Equal(RowOutcome.Repaired, row.Outcome);
        Assert.Equal([new RowNote(field, reason, from, to)], row.Notes);
    }

    [Theory]
    [InlineData("360700", "3607")]
    [InlineData("360000", "36")]
    [InlineData("江西赣州", "3607")]
    [InlineData("36", "36")]
    [InlineData("赣州市章贡区", "360702")]
    public void Region_CodeOrName_IsReadWithoutNote(string text, string code)
    {
        var post = _desk.Post("title,region", $"保洁员,{text}");

        Assert.Equal(new RegionCode(code), post.Region);
    }

    [Fact]
    public void Employer_SpelledTwice_IsOneEmployer()
    {
        var report = _desk.Posts("title,employer\n保洁员,赣州ＡＢ公司\n门卫,赣州AB公司\n");

        Assert.Equal(1, report.EmployersAdded);
        Assert.Single(_desk.Store.ReadEmployers());
        Assert.Single(_desk.Store.ReadPosts().Select(post => post.Employer).Distinct());
    }
}
