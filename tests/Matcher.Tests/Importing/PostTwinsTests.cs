using Matcher.Domain;
using Matcher.Importing;

namespace Matcher.Tests;

public sealed class PostTwinsTests : IDisposable
{
    private const string Text = "负责商场一层至三层的日常保洁工作,包括地面清扫、垃圾清运、卫生间清洁,要求认真负责,能吃苦耐劳,服从安排,有工作经验者优先录用";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private static string Mapping(string name) =>
        $$"""{ "name": "{{name}}", "kind": "posts", "headers": ["编号", "岗位", "公司", "地区", "说明", "薪资", "学历", "人数", "日期", "设施", "设施日期", "要求"], "fields": { "key": { "from": ["编号"] }, "title": { "from": ["岗位"] }, "employer": { "from": ["公司"] }, "region": { "from": ["地区"] }, "text": { "from": ["说明"] }, "pay": { "from": ["薪资"] }, "education": { "from": ["学历"] }, "headcount": { "from": ["人数"] }, "published_on": { "from": ["日期"] }, "provisions": { "from": ["设施"] }, "facts_date": { "from": ["设施日期"] }, "demands": { "from": ["要求"] } } }""";

    private static string Row(string key = "1", string title = "保洁员", string employer = "甲公司", string region = "360702", string text = Text, string pay = "3000元/月",
        string education = "", string headcount = "", string date = "", string provisions = "", string factsDate = "", string demands = "") =>
        $"{key},{title},{employer},{region},\"{text}\",{pay},{education},{headcount},{date},{provisions},{factsDate},{demands}";

    private ImportReport Import(string source, params string[] rows) =>
        _desk.Posts($"编号,岗位,公司,地区,说明,薪资,学历,人数,日期,设施,设施日期,要求\n{string.Join('\n', rows)}\n", $"{source}.csv", json: Mapping(source));

    [Fact]
    [Trait("Seed", "6")]
    public void Run_SamePostFromTwoSources_IsOnePostWithTwoSources()
    {
        Import("bureau", Row());

        var report = Import("federation", Row("77", text: $"【 {Text[..^2]} 】", pay: "", headcount: "3"));

        Assert.Equal((0, 1, 1), (report.Summary.Added, report.Summary.Merged, report.Summary.Changed));
        var post = Assert.Single(_desk.Store.ReadPosts());
        Assert.Equal(["bureau", "federation"], post.Sources.Select(source => source.Source));
        Assert.Equal(["1", "77"], post.Sources.Select(source => source.Key));
        Assert.Equal((3000m, 3), (post.Pay!.Min, post.Headcount));
        Assert.Equal(("bureau:1", "the same post from another source"), (report.Notes[0].RecordId, report.Notes[0].Notes[0].Reason));
    }

    [Fact]
    [Trait("Seed", "6")]
    public void Run_BothSourcesAgain_ChangesNothing()
    {
        Import("bureau", Row(provisions: "captions:yes"));
        Import("federation", Row("77", headcount: "3", provisions: "shuttle:yes"));
        _desk.Clock.Now = _desk.Clock.Now.AddDays(30);

        var first = Import("bureau", Row(provisions: "captions:yes"));
        var second = Import("federation", Row("77", headcount: "3", provisions: "shuttle:yes"));

        Assert.Equal((0, 0, 0, 0), (first.Summary.Added, first.Summary.Changed, second.Summary.Added, second.Summary.Changed));
        Assert.Equal(2, Assert.Single(_desk.Store.ReadPosts()).Sources.Count);
    }

    public static TheoryData<string, string> OtherPosts => new()
    {
        { "title", Row("77", title: "保洁主管") },
        { "employer", Row("77", employer: "乙公司") },
        { "no employer", Row("77", employer: "") },
        { "place", Row("77", region: "360703") },
        { "no place", Row("77", region: "") },
        { "text", Row("77", text: "负责客房整理,每周轮休") },
        { "no text", Row("77", text: "") },
        { "pay", Row("77", pay: "3500元/月") },
        { "education", Row("77", education: "大专") },
        { "essential demand", Row("77", demands: "hear:3:essential") },
    };

    [Theory]
    [MemberData(nameof(OtherPosts))]
    public void Run_PostThatDiffersInWhatMatters_IsAnother(string what, string row)
    {
        Import("bureau", Row(education: "初中", demands: "hear:1:essential"));

        var report = Import("federation", row);

        Assert.True(report.Summary.Added == 1, what);
        Assert.All(_desk.Store.ReadPosts(), post => Assert.Single(post.Sources));
    }

    [Fact]
    public void Run_TwoKeysOfOneSourceOrFile_StayTwoPosts()
    {
        var report = Import("bureau", Row("1"), Row("2"));
        var later = Import("bureau", Row("3"));

        Assert.Equal((2, 1), (report.Summary.Added, later.Summary.Added));
    }

    [Fact]
    public void Run_TwoRowsOfASecondSource_DoNotBothMerge()
    {
        Import("bureau", Row());

        var report = Import("federation", Row("7"), Row("8"));

        Assert.Equal((1, 1), (report.Summary.Merged, report.Summary.Added));
    }

    [Fact]
    public void Run_RowThatNamesItsOwnId_KeepsIt()
    {
        Import("bureau", Row());

        var report = _desk.Posts($"id,title,employer,region,text,pay\np9,保洁员,甲公司,360702,\"{Text}\",3000元/月\n");

        Assert.Equal(1, report.Summary.Added);
        Assert.NotNull(_desk.Store.Find(new PostId("p9")));
    }

    [Theory]
    [InlineData("2026-02-01", "2026-01-01", ProvisionState.Yes)]
    [InlineData("2026-01-01", "2026-02-01", ProvisionState.Refused)]
    public void Run_DatedFactsThatDiffer_TheNewerHoldsAndIsNoted(string first, string second, ProvisionState state)
    {
        Import("bureau", Row(provisions: "captions:yes", factsDate: first));

        var report = Import("federation", Row("77", provisions: "captions:refused", factsDate: second));

        var provision = Assert.Single(Assert.Single(_desk.Store.ReadPosts()).Provisions);
        Assert.Equal(state, provision.State);
        Assert.Equal(state == ProvisionState.Refused, report.Notes[0].Notes.Any(note => note.Field == "provisions[0]"));
        Assert.Equal(DateOnly.Parse(state == ProvisionState.Yes ? first : second, System.Globalization.CultureInfo.InvariantCulture), provision.Date);
    }

    [Fact]
    public void Run_UndatedFactOfAnotherSource_NeverReplacesADatedOne()
    {
        Import("bureau", Row(provisions: "captions:yes", factsDate: "2025-06-01"));

        Import("federation", Row("77", provisions: "captions:refused"));

        Assert.Equal(ProvisionState.Yes, Assert.Single(Assert.Single(_desk.Store.ReadPosts()).Provisions).State);
    }

    [Fact]
    [Trait("Seed", "30")]
    public void Run_FactVerified400DaysAgo_KeepsItsDateAndIsStale()
    {
        var day = DateOnly.FromDateTime(_desk.Clock.Now.UtcDateTime);
        Import("bureau", Row(provisions: "captions:yes", factsDate: day.AddDays(-400).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        var provision = Assert.Single(Assert.Single(_desk.Store.ReadPosts()).Provisions);

        Assert.Equal(day.AddDays(-400), provision.Date);
        Assert.True(provision.IsStaleOn(day, Provision.DefaultMaxAgeDays));
    }

    [Fact]
    public void Run_LaterPublication_ChangesTheHeadcountWithANote()
    {
        Import("bureau", Row(headcount: "3", date: "2026-01-01"));

        var report = Import("federation", Row("77", headcount: "5", date: "2026-02-01"));

        Assert.Equal(5, Assert.Single(_desk.Store.ReadPosts()).Headcount);
        Assert.Contains(report.Notes[0].Notes, note => note is { Field: "headcount", From: "3", To: "5" });
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", null, true)]
    [InlineData("保洁", null, false)]
    [InlineData("保洁", "保 洁。", true)]
    [InlineData(Text, Text + "。", true)]
    [InlineData("负责保洁", "负责保安", false)]
    public void AreNearEqual_Texts_FollowTheMeasure(string? a, string? b, bool expected) => Assert.Equal(expected, TextResemblance.AreNearEqual(a, b));

    [Fact]
    public void Of_Resemblance_IsSymmetricAndCountsRunsOfFour()
    {
        Assert.Equal(1d / 3, TextResemblance.Of("一二三四五", "二三四五六"));
        Assert.Equal(TextResemblance.Of("一二三四五", "二三四五六"), TextResemblance.Of("二三四五六", "一二三四五"));
    }
}
