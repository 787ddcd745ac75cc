using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>Every enumeration that a file can name.</summary>
internal static class WordLists
{
    public static readonly WordList<EmploymentForm> Form = new(
        (EmploymentForm.Quota, "按比例 按比例就业"),
        (EmploymentForm.Concentrated, "集中 集中就业"),
        (EmploymentForm.SelfEmployed, "个体 个体就业 自主创业"),
        (EmploymentForm.PublicWelfare, "公益性岗位 公益性岗位就业 公益岗位 公益岗"),
        (EmploymentForm.Auxiliary, "辅助性 辅助性就业"),
        (EmploymentForm.Flexible, "灵活 灵活就业 灵活就业(含社区、居家就业) 社区就业 居家就业"),
        (EmploymentForm.Farming, "农业种养加 从事农业种养加 农村种养加"));

    public static readonly WordList<WorkMode> WorkMode = new(
        (Domain.WorkMode.OnSite, "到岗 现场 坐班"),
        (Domain.WorkMode.Hybrid, "混合 部分居家"),
        (Domain.WorkMode.HomeBased, "居家 居家办公 远程 远程办公 在家"));

    public static readonly WordList<CourseMode> CourseMode = new(
        (Domain.CourseMode.OnSite, "线下 线下培训 线下授课 面授 集中面授 集中培训 现场 现场培训 实地"),
        (Domain.CourseMode.Hybrid, "混合 线上线下 线上线下结合 线上+线下"),
        (Domain.CourseMode.Online, "线上 线上培训 线上授课 网络 网络培训 远程 远程培训 直播 网课"));

    public static readonly WordList<InsuranceCover> Insurance = new(
        (InsuranceCover.None, "无 没有"),
        (InsuranceCover.Partial, "部分"),
        (InsuranceCover.Full, "五险 五险一金 六险一金"));

    public static readonly WordList<EducationLevel> Education = new();

    public static readonly WordList<FunctionAxis> Axis = new();

    public static readonly WordList<FunctionCode> FunctionCode = new();

    public static readonly WordList<DemandWeight> Weight = new(
        (DemandWeight.Unstated, "未说明"), (DemandWeight.Marginal, "次要"), (DemandWeight.Essential, "必要 必需"));

    public static readonly WordList<FactSource> Source = new();

    public static readonly WordList<Exposure> Exposure = new(
        (Domain.Exposure.Heights, "高处 登高"), (Domain.Exposure.Machines, "机械"), (Domain.Exposure.Dust, "粉尘"),
        (Domain.Exposure.Noise, "噪声 噪音"), (Domain.Exposure.FlashingLight, "闪光"), (Domain.Exposure.Heat, "高温"),
        (Domain.Exposure.Chemicals, "化学品"));

    public static readonly WordList<ProvisionKind> Provision = new();

    public static readonly WordList<ProvisionState> ProvisionState = new(
        (Domain.ProvisionState.Unknown, "未知"), (Domain.ProvisionState.Refused, "不提供"),
        (Domain.ProvisionState.Arrangeable, "可安排"), (Domain.ProvisionState.Yes, "有 是"));

    public static readonly WordList<AccommodationTier> Tier = new();

    public static readonly WordList<EmployerNature> Nature = new(
        (EmployerNature.Government, "机关"), (EmployerNature.PublicInstitution, "事业单位"),
        (EmployerNature.StateOwned, "国企 国有企业"), (EmployerNature.Private, "民营公司 民营企业 民企 创业公司"),
        (EmployerNature.Foreign, "外资企业 外资(欧美) 外资(非欧美) 外企代表处"), (EmployerNature.Social, "社会组织 非营利组织 非营利机构"));

    public static readonly WordList<Sex> Sex = new((Domain.Sex.Female, "女"), (Domain.Sex.Male, "男"));

    public static readonly WordList<EmploymentStatus> Status = new(
        (EmploymentStatus.Unemployed, "未就业 失业 待业"), (EmploymentStatus.Employed, "已就业 就业 在业"));

    public static readonly WordList<DisabilityType> Disability = new(
        (DisabilityType.Visual, "视力 视力残疾"), (DisabilityType.Hearing, "听力 听力残疾"), (DisabilityType.Speech, "言语 言语残疾"),
        (DisabilityType.Limb, "肢体 肢体残疾"), (DisabilityType.Intellectual, "智力 智力残疾"), (DisabilityType.Mental, "精神 精神残疾"),
        (DisabilityType.Multiple, "多重 多重残疾"));

    public static readonly WordList<DisabilityKind> DisabilityKind = new(
        (Domain.DisabilityKind.OneArm, "单上肢"), (Domain.DisabilityKind.BothArms, "双上肢"), (Domain.DisabilityKind.OneLeg, "单下肢"),
        (Domain.DisabilityKind.BothLegs, "双下肢"), (Domain.DisabilityKind.ArmAndLeg, "一上肢一下肢"), (Domain.DisabilityKind.CerebralPalsy, "脑瘫 脑性瘫痪"),
        (Domain.DisabilityKind.LeprosyCured, "麻风治愈"), (Domain.DisabilityKind.Dwarfism, "侏儒症"), (Domain.DisabilityKind.AcidAttack, "烧伤毁容"),
        (Domain.DisabilityKind.MuscularDystrophy, "肌营养不良"), (Domain.DisabilityKind.SpecificLearning, "特定学习障碍 学习障碍"),
        (Domain.DisabilityKind.AutismMild, "轻度孤独症 轻度自闭症"), (Domain.DisabilityKind.AutismModerate, "中度孤独症 中度自闭症"),
        (Domain.DisabilityKind.MentalIllness, "精神疾病"));
}
