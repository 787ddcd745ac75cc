using System.Globalization;
using System.Text;

namespace Matcher.Simulation;

/// <summary>Writes the text of a post from templates, the way employers write them.</summary>
internal static class PostTexts
{
    /// <summary>Demands on the body that have nothing to do with the work; unlawful in a post (保障法 38, 就业促进法 29).</summary>
    internal static readonly string[] Unlawful =
        ["身体健康", "身体健康,五官端正", "五官端正,形象气质佳", "无残疾", "限肢体3、4级", "身体健康,无传染病及其他疾病", "限听力残疾三级以上"];

    private static readonly Dictionary<(FunctionAxis, int), string> Phrases = new()
    {
        [(FunctionAxis.Lift, 1)] = "偶尔搬运5公斤以内物品",
        [(FunctionAxis.Lift, 2)] = "需搬运20公斤以内物品",
        [(FunctionAxis.Lift, 3)] = "需搬运20公斤以上物品",
        [(FunctionAxis.StandWalk, 2)] = "站立作业为主",
        [(FunctionAxis.StandWalk, 3)] = "长时间站立或走动",
        [(FunctionAxis.BothHands, 2)] = "需双手配合操作",
        [(FunctionAxis.BothHands, 3)] = "需双手持续操作",
        [(FunctionAxis.Hear, 3)] = "需接听电话",
        [(FunctionAxis.Speak, 3)] = "需与客户持续口头沟通",
        [(FunctionAxis.See, 3)] = "需看清细小内容",
        [(FunctionAxis.FineHand, 3)] = "手部精细操作",
        [(FunctionAxis.ReadWrite, 3)] = "需撰写或核对报表文件",
        [(FunctionAxis.Endurance, 3)] = "需轮班",
        [(FunctionAxis.Travel, 3)] = "需外出办理业务",
        [(FunctionAxis.BendClimb, 2)] = "需经常弯腰、下蹲",
    };

    private static readonly string[] Sites = ["工业园区", "创业路", "人民路", "文明大道", "开发区", "中心街", "产业园", "站前路"];

    internal static string Write(Post post, PostTruth truth, string? unlawful, Draw draw)
    {
        var text = new StringBuilder();
        var duties = draw.Some(truth.Profile.Duties, draw.Between(2, truth.Profile.Duties.Length));
        Section(text, "岗位职责", duties);
        Section(text, "任职要求", Requirements(post, unlawful, draw));
        text.Append("工作时间:").Append(Hours(post)).Append('。');
        var benefits = Benefits(post, truth, draw);
        if (benefits.Count > 0)
            text.Append("福利待遇:").AppendJoin(',', benefits).Append('。');
        text.Append("工作地点:").Append(post.PlaceText).Append('。');
        return text.ToString();
    }

    internal static string Place(PostTruth truth, Draw draw) => truth.Mode == WorkMode.HomeBased
        ? "居家办公"
        : truth.Profile.IsRural
            ? $"{truth.Place.FullName}乡镇"
            : $"{truth.Place.FullName}{draw.Pick(Sites)}{draw.Between(1, 299).ToString(CultureInfo.InvariantCulture)}号";

    private static List<string> Requirements(Post post, string? unlawful, Draw draw)
    {
        var lines = new List<string> { draw.Pick<string>(["吃苦耐劳,服从安排", "工作认真负责", "有责任心,能长期稳定工作", "遵守公司制度"]) };
        if (Schooling(post.Education) is { } schooling)
            lines.Insert(0, schooling);
        if (post.RequiredSkills.Count > 0)
            lines.Add("熟悉" + string.Join('、', post.RequiredSkills));
        if (post.MinExperienceYears is > 0)
            lines.Add($"{post.MinExperienceYears.Value.ToString(CultureInfo.InvariantCulture)}年以上相关经验");
        if (post.RequiredLicences.Count > 0)
            lines.Add(post.RequiredLicences[0] == LicenceCode.BlindMedicalMassage ? "持盲人医疗按摩人员从事医疗按摩资格证书" : "持盲人保健按摩证书");
        lines.AddRange(post.Demands.Where(demand => demand.Source == FactSource.Stated && demand.Level is not null)
            .Where(demand => Phrases.ContainsKey((demand.Axis, demand.Level!.Value.Value)))
            .Select(demand => Phrases[(demand.Axis, demand.Level!.Value.Value)]));
        if (unlawful is not null)
            lines.Insert(draw.Below(lines.Count + 1), unlawful);
        return lines;
    }

    private static string? Schooling(EducationRequirement education) => education.Minimum switch
    {
        null => null,
        EducationLevel.None => "学历不限",
        EducationLevel.Primary => "小学及以上文化程度",
        EducationLevel.JuniorSecondary => "初中及以上学历",
        EducationLevel.SecondaryVocational => "中专、高中及以上学历",
        EducationLevel.JuniorCollege => "大专及以上学历",
        _ => "本科及以上学历",
    } is { } line ? line + (education.IsRelaxed ? ",条件优秀者可适当放宽" : "") : null;

    private static string Hours(Post post)
    {
        var hours = post.WorkingTime.HoursPerWeek is { } weekly ? $"每周{weekly.ToString(CultureInfo.InvariantCulture)}小时" : "按岗位安排";
        return post.WorkingTime.HasNightShift switch { true => hours + ",需上夜班", false => hours + ",长白班", _ => hours };
    }

    private static List<string> Benefits(Post post, PostTruth truth, Draw draw)
    {
        var benefits = new List<string>();
        if (post.Insurance is { } cover)
            benefits.Add(cover switch { InsuranceCover.Full => "缴纳五险", InsuranceCover.Partial => "购买工伤保险", _ => "不含社保" });
        if (post.Pay?.HasGuaranteedBase == true)
            benefits.Add("有保底工资");
        if (truth.At(ProvisionKind.Dormitory).State == ProvisionState.Yes && draw.Percent(60))
            benefits.Add("包吃住");
        if (draw.Percent(35))
            benefits.Add(draw.Pick<string>(["节日福利", "带薪培训", "全勤奖", "免费工作餐", "年终奖"]));
        return benefits;
    }

    private static void Section(StringBuilder text, string heading, List<string> lines)
    {
        text.Append(heading).Append(':');
        for (var i = 0; i < lines.Count; i++)
            text.Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append('、').Append(lines[i]).Append(i + 1 < lines.Count ? ';' : '。');
    }
}
