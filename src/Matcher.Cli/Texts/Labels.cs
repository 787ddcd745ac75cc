using System.Collections.Frozen;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>Names of the contract's words for readers.</summary>
internal static class Labels
{
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["form.quota"] = "按比例就业",
        ["form.concentrated"] = "集中就业",
        ["form.self_employed"] = "个体就业",
        ["form.public_welfare"] = "公益性岗位",
        ["form.auxiliary"] = "辅助性就业",
        ["form.flexible"] = "灵活就业",
        ["form.farming"] = "农业种养加",
        ["mode.on_site"] = "到岗",
        ["mode.hybrid"] = "部分居家",
        ["mode.home_based"] = "居家",
        ["education.none"] = "学历不限",
        ["education.primary"] = "小学",
        ["education.junior_secondary"] = "初中",
        ["education.secondary_vocational"] = "中专",
        ["education.senior_secondary"] = "高中",
        ["education.junior_college"] = "大专",
        ["education.bachelor"] = "本科",
        ["education.master"] = "硕士",
        ["education.doctor"] = "博士",
        ["insurance.none"] = "无社保",
        ["insurance.partial"] = "部分社保",
        ["insurance.full"] = "五险",
        ["band.strong"] = "很合适",
        ["band.good"] = "合适",
        ["band.possible"] = "可以一谈",
        ["band.not_enough_known"] = "所知不足",
        ["access.ready"] = "已具备",
        ["access.after_arrangement"] = "安排后可行",
        ["access.to_ask"] = "待询问",
        ["facet.province"] = "省份",
        ["facet.form"] = "就业形式",
        ["facet.work_mode"] = "工作方式",
        ["facet.education"] = "学历",
        ["facet.provision"] = "便利条件",
        ["became.viewed"] = "看过",
        ["became.applied"] = "已投递",
        ["became.interviewed"] = "已面试",
        ["became.offered"] = "已录用通知",
        ["became.hired"] = "已入职",
        ["became.still_there"] = "半年后仍在职",
        ["became.not_pursued"] = "未继续",
        ["plan.active"] = "进行中",
        ["plan.completed"] = "已完成",
        ["plan.closed"] = "已结束",
        ["service.information_check"] = "基础信息核对",
        ["service.ability_assessment"] = "职业能力评估",
        ["service.need_registration"] = "就业需求登记",
        ["service.career_guidance"] = "职业指导",
        ["service.post_information"] = "岗位信息",
        ["service.training"] = "职业技能培训",
        ["service.recruitment"] = "求职招聘服务",
        ["service.post_development"] = "岗位开发拓展",
        ["service.policy_support"] = "政策宣传保障",
        ["service.follow_up"] = "跟踪回访",
        ["left_out.taken_back"] = "已撤回",
        ["left_out.no_consent"] = "本人未同意用于研究",
        ["left_out.no_list"] = "没有名单可查",
        ["left_out.too_recent"] = "时间太近,结果未定",
        ["left_out.not_about_the_pair"] = "结束的原因与是否合适无关",
        ["outcome.accepted"] = "已接受",
        ["outcome.repaired"] = "已修正",
        ["outcome.merged"] = "已合并",
        ["outcome.refused"] = "已拒绝",
        ["source.declared"] = "雇主申报",
        ["source.stated"] = "岗位原文",
        ["source.list"] = "官方清单",
        ["source.occupation_prior"] = "按职业推定",
        ["source.assessed"] = "专业评估",
        ["source.self_reported"] = "本人自述",
        ["group.access"] = "无障碍",
        ["group.skills"] = "技能",
        ["group.place"] = "地点",
        ["group.conditions"] = "条件",
        ["group.preferences"] = "意愿",
        ["group.rules"] = "政策",
        ["group."] = "",
        ["unknown"] = "未知",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["left_out.no_list"] = "no list stands behind it",
        ["left_out.no_consent"] = "no consent to research",
        ["left_out.too_recent"] = "too recent to know",
        ["left_out.not_about_the_pair"] = "ended for a reason not about the pair",
        ["education.none"] = "any education",
        ["insurance.none"] = "no insurance",
        ["insurance.partial"] = "part insured",
        ["insurance.full"] = "fully insured",
        ["band.not_enough_known"] = "not enough known",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a form of employment.</summary>
    public static string Form(this Tongue tongue, EmploymentForm form) => Find(tongue, "form", EnumWords<EmploymentForm>.Of(form));

    /// <summary>The name of a work mode.</summary>
    public static string Mode(this Tongue tongue, WorkMode mode) => Find(tongue, "mode", EnumWords<WorkMode>.Of(mode));

    /// <summary>The name of a level of education.</summary>
    public static string Education(this Tongue tongue, EducationLevel level) => Find(tongue, "education", EnumWords<EducationLevel>.Of(level));

    /// <summary>The name of an insurance cover.</summary>
    public static string Insurance(this Tongue tongue, InsuranceCover cover) => Find(tongue, "insurance", EnumWords<InsuranceCover>.Of(cover));

    /// <summary>The name of a fit band.</summary>
    public static string Band(this Tongue tongue, FitBand band) => Find(tongue, "band", EnumWords<FitBand>.Of(band));

    /// <summary>The name of a state of access.</summary>
    public static string Access(this Tongue tongue, AccessState state) => Find(tongue, "access", EnumWords<AccessState>.Of(state));

    /// <summary>The name of a facet.</summary>
    public static string Facet(this Tongue tongue, Facet facet) => Find(tongue, "facet", EnumWords<Facet>.Of(facet));

    /// <summary>What became of a pair.</summary>
    public static string OutcomeKind(this Tongue tongue, OutcomeKind kind) => Find(tongue, "became", EnumWords<OutcomeKind>.Of(kind));

    /// <summary>The name of a plan's status.</summary>
    public static string PlanStatus(this Tongue tongue, PlanStatus status) => Find(tongue, "plan", EnumWords<PlanStatus>.Of(status));

    /// <summary>The name of a service.</summary>
    public static string Service(this Tongue tongue, ServiceKind kind) => Find(tongue, "service", EnumWords<ServiceKind>.Of(kind));

    /// <summary>Why a record is not training data.</summary>
    public static string LeftOut(this Tongue tongue, LeftOut reason) => Find(tongue, "left_out", EnumWords<LeftOut>.Of(reason));

    /// <summary>The name of a row's outcome.</summary>
    public static string Outcome(this Tongue tongue, string outcome) => Find(tongue, "outcome", outcome);

    /// <summary>The name of a fact's source.</summary>
    public static string Source(this Tongue tongue, string source) => Find(tongue, "source", source);

    /// <summary>The name of a group of features.</summary>
    public static string Group(this Tongue tongue, string group) => Find(tongue, "group", group);

    /// <summary>The name of a facet's value.</summary>
    public static string FacetValue(this Tongue tongue, Facet facet, string value) => (facet, value) switch
    {
        (_, "unknown") => tongue.Say("未知", "unknown"),
        (V1.Facet.Province, _) => Regions.Name(value, tongue),
        (V1.Facet.Form, _) => Find(tongue, "form", value),
        (V1.Facet.WorkMode, _) => Find(tongue, "mode", value),
        (V1.Facet.Education, _) => Find(tongue, "education", value),
        (V1.Facet.Provision, _) => ProvisionLabels.Of(tongue, value),
        _ => value,
    };

    private static string Find(Tongue tongue, string list, string word)
    {
        var table = tongue == Tongue.Zh ? Chinese : English;
        return table.TryGetValue($"{list}.{word}", out string? label) ? label : word.Replace('_', ' ');
    }
}
