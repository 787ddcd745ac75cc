using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>The words that agencies write over their columns. Collected from lists of fairs, exchanges and bureaus; ours to extend.</summary>
internal static partial class HeaderWords
{
    /// <summary>Words of columns that name or reach a person, or count lines: known, and not kept.</summary>
    private const string Ignored = "序号 联系人 联系人姓名 联系方式 联系电话 电话 手机 手机号 手机号码 邮箱 电子邮箱 传真 网址 官网 微信 qq 简历投递 投递邮箱 no phone email contact website";

    private static readonly FrozenDictionary<string, HeaderWord> PostWords = Build(
        ("title", "岗位名称 职位名称 招聘岗位 招聘岗位名称 招聘职位 需求岗位 用工岗位 岗位 职位 工种 工种名称 岗位工种 招工岗位 title jobtitle position job vacancy"),
        ("employer", "用人单位 用人单位名称 招聘单位 招聘单位名称 招聘企业 企业名称 单位名称 公司名称 用工单位 用工企业 企业 单位 公司 employer company companyname organisation organization"),
        ("region", "省 省份 省市 市 城市 地市 区县 县区 县市区 县(市区) 地区 所在地区 所属地区 所在区域 区域 工作地区 工作城市 province city district county region area"),
        ("place", "工作地点 工作地址 上班地点 工作地 就业地点 工作区域 workplace location joblocation worklocation"),
        ("place/text", "地址 单位地址 公司地址 企业地址 详细地址 address"),
        ("pay", "薪资待遇 薪资 薪酬 薪酬待遇 工资 工资待遇 月薪 月工资 月收入 待遇 薪资范围 工资标准 薪资水平 工资薪酬 薪酬标准 参考薪资 综合薪资 pay salary wage wages"),
        ("education", "学历要求 学历 最低学历 文化程度 文化程度要求 学历层次 education educationrequired degree"),
        ("majors", "专业 专业要求 所需专业 major majors"),
        ("experience", "工作经验 经验要求 经验 工作年限 工作年限要求 experience yearsofexperience"),
        ("headcount", "招聘人数 需求人数 人数 招工人数 岗位数量 岗位数 用工人数 数量 拟招人数 缺工人数 招聘数量 headcount openings vacancies number"),
        ("text", "岗位职责 岗位描述 职位描述 工作内容 工作描述 职责 任职要求 任职条件 岗位要求 招聘要求 招聘条件 录用条件 要求 其他要求 其他条件 备注 说明 福利 福利待遇 职责描述 description duties requirements remarks notes"),
        ("industry", "行业 所属行业 行业类别 industry"),
        ("employer_nature", "企业性质 单位性质 企业类型 单位类型"),
        ("insurance/mentioned", "社保 五险一金 社会保险 保险 参保情况 社保情况 insurance"),
        ("work_mode", "工作方式 办公方式 workmode"),
        ("form", "就业形式 安置形式"),
        ("hours_per_week", "周工时 每周工时 hoursperweek"),
        ("published_on", "发布日期 发布时间 更新日期 更新时间 登记日期 published publishedon date"),
        ("closes_on", "截止日期 截止时间 报名截止 有效期 有效期至 招聘截止日期 deadline closingdate"),
        ("opens_on", "开始日期 开始时间 opens startdate"),
        ("required_skills", "技能要求 skills requiredskills"),
        ("key", "岗位编号 职位编号 岗位id 职位id 编号 postid jobid"));

    private static readonly FrozenDictionary<string, HeaderWord> CandidateWords = Build(
        ("certificate", "残疾人证号 残疾证号 残疾人证号码 残疾证号码 残疾人证 certificateno certificatenumber"),
        ("certificate_consent", "同意使用残疾人证号 残疾人证号使用同意"),
        ("disability", "残疾类别 残疾类型 残疾种类 残疾等级 残疾级别 残疾程度 残疾类别及等级 残疾类别等级 残疾类别/等级 disabilitytype disabilitygrade"),
        ("birth_date", "出生日期 出生年月日 出生年月 生日 birthdate dateofbirth"),
        ("sex", "性别 sex gender"),
        ("education", "学历 文化程度 最高学历 受教育程度 education"),
        ("residence", "现住址 居住地 现居住地 居住地址 住址 常住地 所在地区 区县 residence"),
        ("hukou", "户籍 户籍地 户籍所在地 户口所在地 户籍地址 hukou"),
        ("skills", "技能 技能特长 特长 职业技能 掌握技能 skills"),
        ("licences", "资格证书 职业资格证书 证书 licences certificates"),
        ("experience_years", "工作年限 从业年限 experience"),
        ("completed_courses", "参加培训 已完成课程 培训课程"),
        ("status", "就业状况 就业状态 就业情况 status"),
        ("wish_titles", "求职意向 意向岗位 期望岗位 期望职位 求职岗位 意向职位 就业意向 wishes desiredposition"),
        ("pay_floor", "期望薪资 期望月薪 最低薪资 期望工资 desiredpay"),
        ("willing_to_move", "是否愿意外出 愿意外出就业 willingtomove"),
        ("consents", "同意事项 授权 consents"),
        ("key", "编号 求职编号 人员编号 candidateid"),
        (null, "姓名 身份证 身份证号 身份证号码 公民身份号码 监护人 监护人电话 民族 家庭住址 name"));

    private static readonly FrozenDictionary<string, HeaderWord> FairWords = Build(
        ("name", "招聘会名称 名称 活动名称 招聘会 fair fairname"),
        ("date", "举办日期 日期 举办时间 时间 活动日期 date"),
        ("region", "地区 举办地 举办地区 区县 region"),
        ("posts", "岗位 岗位编号 岗位id posts"),
        ("key", "编号 招聘会编号"));

    // The number is the id, not a key of the source: posts and people name a course by it.
    private static readonly FrozenDictionary<string, HeaderWord> CourseWords = Build(
        ("id", "课程编号 课程代码 课程号 班级编号 班次编号 培训班编号 项目编号 编号 courseid coursecode"),
        ("name", "课程名称 培训课程 培训班名称 培训项目 培训项目名称 培训名称 班级名称 课程 名称 项目名称 coursename course title"),
        ("provider", "培训机构 培训机构名称 承办单位 承办机构 培训单位 举办单位 主办单位 机构名称 培训学校 provider organiser organizer"),
        ("region", "省 省份 市 城市 地市 区县 县区 县市区 地区 所在地区 所属地区 区域 培训地区 开班地区 province city district county region area"),
        ("place", "培训地点 培训地址 上课地点 开班地点 授课地点 地点 地址 place location address"),
        ("occupations", "职业工种 职业 工种 培训工种 职业名称 工种名称 培训职业 对应职业 对应岗位 就业方向 职业代码 occupation occupations"),
        ("skills", "技能 所学技能 培训技能 掌握技能 技能点 skillstaught"),
        ("tags", "培训类别 培训类型 课程类别 课程类型 类别 类型 category"),
        ("text", "培训内容 课程内容 课程简介 课程介绍 内容 简介 备注 说明 description content remarks notes"),
        ("education", "学历要求 学历 文化程度 最低学历 文化程度要求"),
        ("required_courses", "前置课程 先修课程 前置课程编号 prerequisites"),
        ("requirements", "前置要求 报名条件 报名要求 培训对象 招生对象 招生条件 参训条件 学员条件 要求 条件"),
        ("seats", "名额 招生人数 计划人数 培训人数 招生名额 计划名额 人数 班额 capacity places"),
        ("fee", "费用 收费 收费标准 学费 培训费 培训费用 价格 price"),
        ("subsidy", "补贴 培训补贴 补贴标准 补助 生活补贴"),
        ("mode", "培训方式 授课方式 培训形式 授课形式 上课方式 教学方式"),
        ("starts_on", "开班日期 开班时间 开课日期 开课时间 开始日期 开始时间 培训开始日期 startdate starts"),
        ("ends_on", "结业日期 结业时间 结课日期 结课时间 结束日期 结束时间 培训结束日期 enddate ends"),
        ("period", "培训时间 培训日期 培训起止时间 起止时间 起止日期 培训期限 办班时间 时间 日期 period dates"),
        ("enrol_until", "报名截止 报名截止日期 报名截止时间 截止日期 截止时间 报名期限 deadline"),
        ("published_on", "发布日期 发布时间 更新日期 更新时间 published"));

    /// <summary>The meaning of a header; null if it is not known. Width, case, white space, brackets and what stands in them do not count.</summary>
    public static HeaderWord? Find(RecordKind kind, string header)
    {
        var words = kind switch { RecordKind.Posts => PostWords, RecordKind.Candidates => CandidateWords, RecordKind.Courses => CourseWords, _ => FairWords };
        var folded = Folding.Fold(header);
        return words.TryGetValue(Space().Replace(folded, ""), out var whole) ? whole
            : words.TryGetValue(Space().Replace(Brackets().Replace(folded, ""), ""), out var bare) ? bare : null;
    }

    private static FrozenDictionary<string, HeaderWord> Build(params ReadOnlySpan<(string? Field, string Words)> lists)
    {
        var words = new Dictionary<string, HeaderWord>(StringComparer.Ordinal);
        foreach (var (name, list) in lists)
        {
            var (field, reading) = name?.Split('/') is [var first, var second] ? (first, second) : (name, null);
            foreach (var (rank, word) in list.Split(' ').Index())
                words.TryAdd(Folding.Fold(word), new(field, reading, rank));
        }
        foreach (var word in Ignored.Split(' '))
            words.TryAdd(Folding.Fold(word), new(null, null, 0));
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[\s_\-*:：/、]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[(（\[【].*?[)）\]】]")]
    private static partial Regex Brackets();
}
