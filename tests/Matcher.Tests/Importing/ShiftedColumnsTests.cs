using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class ShiftedColumnsTests : IDisposable
{
    private const string Header = "职位,薪资,公司,公司信息,公司地址,地区,工作经验,学历,人数,时间,岗位信息";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void ListLiterals_RowAsItStands_IsRead()
    {
        var (row, post) = Import("['客服专员'],['1-1.5万/月'],['某科技有限公司'],['民营公司| 500-1000人| 教育/培训/院校'],['上班地址 : 世纪大道1500号'],['上海-浦东新区'],['3-4年工作经验'],['大专'],['2人'],['2019-09-13'],岗位职责");

        Assert.Null(row);
        Assert.Equal("客服专员", post!.Title);
        Assert.Equal(new Pay(10000, 15000, PayPeriod.Month), post.Pay);
        Assert.Equal("世纪大道1500号", post.PlaceText);
        Assert.Equal(new RegionCode("310115"), post.Region);
        Assert.Equal(3, post.MinExperienceYears);
        Assert.Equal(EducationLevel.JuniorCollege, post.Education.Minimum);
        Assert.Equal(2, post.Headcount);
        Assert.Equal(new DateOnly(2019, 9, 13), post.PublishedOn);
        Assert.Equal("教育/培训/院校", post.Industry);
        var employer = _desk.Store.Find(post.Employer!.Value)!;
        Assert.Equal(("某科技有限公司", EmployerNature.Private), (employer.Name, employer.Nature!.Value));
    }

    [Fact]
    public void Experience_HoldsEducation_MovesItWithANote()
    {
        var (row, post) = Import(Row("['本科']", "[]"));

        Assert.Equal(EducationLevel.Bachelor, post!.Education.Minimum);
        Assert.Null(post.MinExperienceYears);
        Assert.Equal([new RowNote("education", "moved from another column", "工作经验: 本科", "bachelor")], row!.Notes);
    }

    [Fact]
    public void Education_HoldsLanguage_MovesItToTheSkills()
    {
        var (row, post) = Import(Row("['1年工作经验']", "['德语熟练&英语熟练']"));

        Assert.Equal(["德语熟练", "英语熟练"], post!.RequiredSkills);
        Assert.Equal(1, post.MinExperienceYears);
        Assert.Null(post.Education.Minimum);
        Assert.Equal([new RowNote("required_skills", "moved from another column", "学历: 德语熟练&英语熟练", "德语熟练;英语熟练")], row!.Notes);
    }

    [Fact]
    public void BothColumns_Shifted_MoveBoth()
    {
        var (row, post) = Import(Row("['大专']", "['英语良好']"));

        Assert.Equal(EducationLevel.JuniorCollege, post!.Education.Minimum);
        Assert.Equal(["英语良好"], post.RequiredSkills);
        Assert.Equal(["education", "required_skills"], row!.Notes.Select(note => note.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Education_TwoLevels_KeepsTheOwnColumnAndNotesTheOther()
    {
        var (row, post) = Import(Row("['硕士']", "['大专']"));

        Assert.Equal(EducationLevel.JuniorCollege, post!.Education.Minimum);
        Assert.Equal([new RowNote("education", "second value in another column", "工作经验: 硕士")], row!.Notes);
    }

    [Fact]
    public void ListLiteral_Broken_IsReadWithANote()
    {
        var (row, post) = Import(Row("['1年工作经验']", "['大专"));

        Assert.Equal(EducationLevel.JuniorCollege, post!.Education.Minimum);
        Assert.Equal("broken list literal", Assert.Single(row!.Notes).Reason);
    }

    private static string Row(string experience, string education) =>
        $"['客服'],[],[],[],[],['上海'],{experience},{education},[],[],";

    private (ImportRow? Row, Post? Post) Import(string row)
    {
        var report = _desk.Posts($"{Header}\n{row}\n");
        Assert.Equal("dirty-posts-2019", report.Summary.Mapping);
        return (report.Notes.SingleOrDefault(), _desk.Store.ReadPosts().SingleOrDefault());
    }
}
