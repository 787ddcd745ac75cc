using Matcher.Cli;
using Matcher.V1;

namespace Matcher.Service.Tests;

public sealed class FactWordsTests
{
    [Theory]
    [InlineData("access_hear", "access", "2 (1-3) unstated", "2 (1-3)级,轻重未说明")]
    [InlineData("access_hear", "access", "2 essential; text_channel=yes; captions=arrangeable", "2级,必需;文字沟通:是;实时字幕:可安排")]
    [InlineData("access_see", "access", "?", "未知")]
    [InlineData("access_hear", "access", "usual 1-2; captions=arrangeable", "职业一般要求1–2级(未核实);实时字幕:可安排")]
    [InlineData("access_hear", "access", "usual 3", "职业一般要求3级(未核实)")]
    [InlineData("commute", "place", "360702; 12 km", "江西省赣州市章贡区;12 公里")]
    [InlineData("commute", "place", "360702; <= 30 km; not willing to move", "江西省赣州市章贡区;至多 30 公里;不愿外出")]
    [InlineData("needs_met", "access", "seated_work (essential)", "可坐着工作(必需)")]
    [InlineData("pay", "conditions", "3000 yuan/month", "3000 元/月")]
    [InlineData("education", "skills", "junior_college", "大专")]
    [InlineData("occupation", "skills", "4-07-02-03", "客户服务管理员")]
    [InlineData("title", "skills", "电话客服", "电话客服")]
    [InlineData("skills_required", "skills", "Excel → 办公软件; 打字", "用「Excel」对应「办公软件」;打字")]
    public void OfPost_Value_IsReadable(string feature, string group, string value, string expected)
    {
        var part = new ScorePart { Feature = feature, Group = group, PostValue = value };

        string shown = FactWords.OfPost(part, Tongue.Zh);

        Assert.Equal(expected, shown);
    }

    [Fact]
    public void OfCandidate_NoSchooling_IsNotAnyEducation()
    {
        var part = new ScorePart { Feature = "education", PostValue = "none", CandidateValue = "none" };

        Assert.Equal("学历不限", FactWords.OfPost(part, Tongue.Zh));
        Assert.Equal("未上学", FactWords.OfCandidate(part, Tongue.Zh));
    }
}
