using System.Text;
using Matcher.Domain;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class CourseFilesTests : IDisposable
{
    private const string AgencyHeader = "课程编号,课程名称,培训机构,地区,职业/工种,名额,开班日期,结业日期,报名截止,前置要求\n";
    private const string AgencyRow = "GZ-2026-01,数据标注员培训班,章贡区职业培训学校,赣州市章贡区,人工智能训练师(数据标注员),30人,2026年4月1日,2026-04-20,2026/3/25,\"初中及以上,会用电脑\"\n";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private ImportReport Run(string text, string name = "courses.csv", string? mapping = null, bool isValidateOnly = false) =>
        _desk.Run(Encoding.UTF8.GetBytes(text), new() { Kind = RecordKind.Courses, FileName = name, MappingName = mapping, IsValidateOnly = isValidateOnly });

    private Course Course(string header, string row)
    {
        Assert.Equal(1, Run($"id,name,{header}\nk1,课程,{row}\n").Summary.Added);
        return _desk.Store.Find(new CourseId("k1"))!;
    }

    [Fact]
    public void Run_EveryField_IsStored()
    {
        var report = Run("id,name,provider,text,region,place,occupations,skills,tags,education,required_courses,requirements,seats,fee,subsidy,mode,"
            + "starts_on,ends_on,enrol_until,provisions,facts_date,published_on,synthetic\n"
            + "k1,保健按摩,盲人学校,手法与经络,360702,章贡区红旗大道,4-10-04-02;人工智能训练师,推拿;经络,实用技术,junior_secondary,k0,视力残疾人,20,0,交通费补贴,on_site,"
            + "2026-04-01,2026-06-30,2026-03-20,screen_reader_systems:yes;captions:arrangeable:equipment,2026-02-01,2026-02-15,yes\n");

        Assert.Equal(1, report.Summary.Accepted);
        var course = _desk.Store.Find(new CourseId("k1"))!;
        Assert.Equal(("保健按摩", "盲人学校", "手法与经络", "360702", "章贡区红旗大道"), (course.Name, course.Provider, course.Text, course.Region!.Value.Value, course.PlaceText));
        Assert.Equal(["4-10-04-02", "4-04-05-05"], course.Occupations.Select(code => code.Value));
        Assert.Equal((["推拿", "经络"], ["实用技术"], ["k0"]), (course.Skills.ToArray(), course.Tags.ToArray(), course.RequiredCourses.Select(id => id.Value).ToArray()), Lists);
        Assert.Equal((EducationLevel.JuniorSecondary, "视力残疾人", 20, 0m, "交通费补贴"), (course.MinEducation, course.Requirements, course.Seats, course.FeeYuan, course.Subsidy));
        Assert.Equal((CourseMode.OnSite, new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), new DateOnly(2026, 3, 20)), (course.Mode, course.StartsOn, course.EndsOn, course.EnrolUntil));
        Assert.Equal(("courses", new DateOnly(2026, 2, 15), true), (course.Source, course.PublishedOn, course.IsSynthetic));
        Assert.Equal([new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 1)], course.Provisions.Select(fact => fact.Date));
    }

    [Fact]
    public void Run_AgencyHeaders_AreReadByTheShippedMapping()
    {
        var report = Run(AgencyHeader + AgencyRow, "培训课程.csv");

        Assert.Equal(("training-courses", 1), (report.Summary.Mapping, report.Summary.Added));
        var course = _desk.Store.Find(new CourseId("GZ-2026-01"))!;
        Assert.Equal(("数据标注员培训班", "章贡区职业培训学校", "360702", 30), (course.Name, course.Provider, course.Region!.Value.Value, course.Seats));
        Assert.Equal("4-04-05-05", Assert.Single(course.Occupations).Value);
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 20), new DateOnly(2026, 3, 25)), (course.StartsOn, course.EndsOn, course.EnrolUntil));
        Assert.Equal((EducationLevel.JuniorSecondary, "初中及以上,会用电脑"), (course.MinEducation, course.Requirements));
    }

    [Fact]
    public void Run_OtherAgencyHeaders_AreReadByTheirWords()
    {
        var report = Run("序号,班级编号,培训班名称,承办单位,区县,培训工种,计划人数,培训方式,收费标准,开班时间,结束时间,报名条件,联系电话\n"
            + "1,B7,直播带货班,甲学校,章贡区,互联网营销师、电子商务师,25,线上,免费,2026-05-06,2026-05-20,有手机,13800138000\n", mapping: "suggest");

        Assert.Equal(1, report.Summary.Added);
        var course = _desk.Store.Find(new CourseId("B7"))!;
        Assert.Equal(("直播带货班", "甲学校", 25, CourseMode.Online, 0m, "有手机"), (course.Name, course.Provider, course.Seats, course.Mode, course.FeeYuan, course.Requirements));
        Assert.Equal(["4-01-06-02", "4-01-06-01"], course.Occupations.Select(code => code.Value));
    }

    [Fact]
    public void Run_NumbersThatAreNoIds_AreTakenAsTheSourcesKeys()
    {
        const string File = "课程编号,课程名称\n赣残培〔2026〕1号,竹编\n赣残培〔2026〕2号,刺绣\n";

        var report = Run(File, mapping: "suggest");
        var again = Run(File, mapping: "suggest");

        Assert.Equal((2, 2), (report.Summary.Added, again.Summary.Merged));
        Assert.Equal(["刺绣", "竹编"], _desk.Store.ReadCourses().Select(course => course.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_Workbooks_AreReadAsTheTableIs()
    {
        object[][] rows =
        [
            ["课程编号", "课程名称", "培训机构", "地区", "职业/工种", "名额", "开班日期", "结业日期", "报名截止", "前置要求"],
            ["K-1", "数据标注", "甲学校", "章贡区", "数据标注员", 30.0, "2026-04-01", "2026-04-20", "2026-03-25", "初中及以上"],
        ];
        object[] dated = [.. rows[1]];
        (dated[6], dated[7], dated[8]) = (new DateTime(2026, 4, 1), new DateTime(2026, 4, 20), new DateTime(2026, 3, 25));

        var first = _desk.Run(Books.Sheet([rows[0], dated]), new() { Kind = RecordKind.Courses, FileName = "课程.xlsx" });
        var second = _desk.Run(OldBooks.Sheet(rows), new() { Kind = RecordKind.Courses, FileName = "课程.xls" });

        Assert.Equal(("xlsx", 1), (first.Source.Format, first.Summary.Accepted));
        Assert.Equal(("xls", 0, 0, 1), (second.Source.Format, second.Summary.Added, second.Summary.Changed, second.Summary.Merged));
        Assert.Equal((30, new DateOnly(2026, 3, 25)), (_desk.Store.Find(new CourseId("K-1"))!.Seats, _desk.Store.Find(new CourseId("K-1"))!.EnrolUntil));
    }

    [Fact]
    public void Run_JsonLines_AreReadAsTheTableIs()
    {
        Run("""{"id":"k1","name":"竹编","seats":12,"skills":["劈篾","编织"]}""" + "\n", "courses.jsonl");

        var course = _desk.Store.Find(new CourseId("k1"))!;
        Assert.Equal((12, ["劈篾", "编织"]), (course.Seats, course.Skills.ToArray()), (a, b) => a.Item1 == b.Item1 && a.Item2.SequenceEqual(b.Item2));
    }

    [Fact]
    public void Run_SameFileOnALaterDay_ChangesNothing()
    {
        const string File = "id,name,provisions\nk1,课程,captions:yes\n,没有编号,\n";
        Run(File);
        var before = (_desk.Store.Version, _desk.Store.ReadCourses().ToList());
        _desk.Clock.Now = _desk.Clock.Now.AddDays(3);

        var report = Run(File);

        Assert.Equal((0, 0, 2), (report.Summary.Added, report.Summary.Changed, report.Summary.Merged));
        Assert.Equal(before.Version, _desk.Store.Version);
        Assert.Equal(before.Item2.Select(course => course.Id), _desk.Store.ReadCourses().Select(course => course.Id));
    }

    [Fact]
    public void Run_ChangedRow_ReplacesTheCourse()
    {
        Run("id,name,seats,skills\nk1,课程,10,a;b\n");

        var report = Run("id,name,seats,skills\nk1,课程,12,b\n");

        Assert.Equal((0, 1), (report.Summary.Added, report.Summary.Changed));
        Assert.Equal((12, "b"), (_desk.Store.Find(new CourseId("k1"))!.Seats, Assert.Single(_desk.Store.Find(new CourseId("k1"))!.Skills)));
    }

    [Fact]
    public void Run_DryRun_ReportsAndWritesNothing()
    {
        var report = Run(AgencyHeader + AgencyRow, isValidateOnly: true);

        Assert.Equal((1, null), (report.Summary.Added, report.Change));
        Assert.Empty(_desk.Store.ReadCourses());
        Assert.Empty(_desk.Store.ListImports(1));
    }

    [Theory]
    [InlineData("k1,,,,,", "name")]
    [InlineData("k1,12,,,,", "name")]
    [InlineData("甲,课程,,,,", "id")]
    [InlineData("k1,课程,2026-05-01,2026-04-01,,", "ends_on")]
    [InlineData("k1,课程,2026-05-01,2026-06-01,2026-06-02,", "enrol_until")]
    [InlineData("k1,课程,,,,k0;先修 一", "required_courses[1]")]
    [InlineData("k1,课程,,,,k1", "required_courses")]
    public void Run_UnusableRow_IsRefusedAtItsField(string row, string field)
    {
        var report = Run($"id,name,starts_on,ends_on,enrol_until,required_courses\n{row}\nk2,好课程,,,,\n");

        Assert.Equal((1, 1, 2), (report.Summary.Accepted, report.Summary.Refused, report.Summary.Rows));
        Assert.Equal((RowOutcome.Refused, field), (report.Notes[0].Outcome, report.Notes[0].Notes[0].Field));
        Assert.Equal("k2", Assert.Single(_desk.Store.ReadCourses()).Id.Value);
        Assert.Equal(field, Assert.Single(_desk.Store.ReadImportRows(report.Summary.Id)).Notes[0].Field);
    }

    [Fact]
    public void Run_ProvisionThatIsNone_RefusesTheRow()
    {
        var report = Run("id,name,provisions\nk1,课程,captions:yes;字幕:也许\n");

        Assert.Equal("provisions[1]", Assert.Single(report.Notes).Notes[0].Field);
        Assert.Empty(_desk.Store.ReadCourses());
    }

    [Theory]
    [InlineData("region", "不存在县", "not a place")]
    [InlineData("region", "999999", "unknown region code")]
    [InlineData("seats", "-5", "negative number")]
    [InlineData("seats", "若干", "left open by its words")]
    [InlineData("fee", "-1", "neither free nor an amount of 0 to 1000000 yuan")]
    [InlineData("fee", "面议", "neither free nor an amount of 0 to 1000000 yuan")]
    [InlineData("starts_on", "2026-02-30", "impossible date")]
    [InlineData("occupations", "神仙", "neither a code nor the name of an occupation")]
    [InlineData("mode", "梦里", "unknown word; allowed are on_site, hybrid, online")]
    public void Run_ValueThatCannotBeRead_StaysUnknownWithANote(string field, string value, string reason)
    {
        var report = Run($"id,name,{field}\nk1,课程,{value}\n");

        var note = Assert.Single(Assert.Single(report.Notes).Notes);
        Assert.Equal((1, field, reason, value), (report.Summary.Repaired, note.Field, note.Reason, note.From));
        var course = Assert.Single(_desk.Store.ReadCourses());
        Assert.Equal((null, null, null, null, null), (course.Region, course.Seats, course.FeeYuan, course.StartsOn, course.Mode));
        Assert.Empty(course.Occupations);
    }

    [Theory]
    [InlineData("免费", "0")]
    [InlineData("500元/人", "500")]
    [InlineData("￥99.50", "99.50")]
    public void Run_Fee_IsReadInYuan(string text, string yuan) =>
        Assert.Equal(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture), Course("fee", text).FeeYuan);

    [Theory]
    [InlineData("初中及以上;会用电脑", EducationLevel.JuniorSecondary)]
    [InlineData("大专学历者优先", null)]
    [InlineData("视力残疾人", null)]
    public void Run_EducationAmongRequirements_IsTakenOnlyWherePlain(string words, EducationLevel? expected)
    {
        Run(AgencyHeader + $"k1,课程,,,,,,,,{words}\n");

        Assert.Equal(expected, _desk.Store.Find(new CourseId("k1"))!.MinEducation);
    }

    [Theory]
    [InlineData("2026-07-01至2026-07-15", "2026-07-01", "2026-07-15")]
    [InlineData("2026-07-01-2026-07-15", "2026-07-01", "2026-07-15")]
    [InlineData("2026.7.1-7.15", "2026-07-01", "2026-07-15")]
    [InlineData("2026年7月1日~15日", "2026-07-01", "2026-07-15")]
    [InlineData("2026年12月20日至2027年1月5日", "2026-12-20", "2027-01-05")]
    [InlineData("2026年7月1日", "2026-07-01", null)]
    [InlineData("每周六", null, null)]
    [InlineData("2026-07-32至2026-08-01", null, null)]
    public void Run_Period_GivesBothEnds(string text, string? first, string? last)
    {
        var course = Course("period", text);

        Assert.Equal((first, last), (course.StartsOn?.ToString("O"), course.EndsOn?.ToString("O")));
    }

    [Theory]
    [InlineData("period,starts_on,ends_on", "2026-07-01至2026-07-15,2026-07-02,")]
    [InlineData("starts_on,ends_on,period", "2026-07-02,,2026-07-01至2026-07-15")]
    public void Run_PeriodBesideItsOwnColumns_FillsOnlyWhatTheyLeaveOpen(string header, string row)
    {
        var course = Course(header, row);

        Assert.Equal((new DateOnly(2026, 7, 2), new DateOnly(2026, 7, 15)), (course.StartsOn, course.EndsOn));
    }

    [Fact]
    public void Run_PeriodThatEndsBeforeItBegins_RefusesTheRow() =>
        Assert.Equal("ends_on", Assert.Single(Run("id,name,period\nk1,课程,2026年7月15日至1日\n").Notes).Notes[0].Field);

    [Theory]
    [Trait("Seed", "18")]
    [InlineData("数据标注员")]
    [InlineData("人工智能训练师")]
    [InlineData("4-04-05-05")]
    [InlineData("人工智能训练师（数据标注员）")]
    public void Run_TradeOrOccupation_LeadsToTheSameCode(string text) =>
        Assert.Equal("4-04-05-05", Assert.Single(Course("occupations", text).Occupations).Value);

    [Fact]
    public void Run_PlaceWithoutARegion_GivesTheRegion() => Assert.Equal("360702", Course("place", "赣州市章贡区红旗大道1号").Region!.Value.Value);

    [Fact]
    public void Run_CoursesWithoutNames_AreRefusedAsAWhole() =>
        Assert.Equal("name", Assert.Throws<ImportException>(() => Run("id,seats\nk1,3\n")).Field);

    private static bool Lists((string[], string[], string[]) a, (string[], string[], string[]) b) =>
        a.Item1.SequenceEqual(b.Item1) && a.Item2.SequenceEqual(b.Item2) && a.Item3.SequenceEqual(b.Item3);
}
