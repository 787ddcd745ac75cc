using static Matcher.Domain.EducationLevel;
using static Matcher.Domain.EmploymentForm;
using static Matcher.Simulation.WorkplaceKind;

namespace Matcher.Simulation;

/// <summary>
/// Work under programmes and rules of law: massage, public-welfare and auxiliary posts, stalls, farming.
/// Pay and demands are assumptions around the published anchors; auxiliary pay (300 to 1,200) has no public figure at all.
/// </summary>
internal static class ProgrammeOccupations
{
    internal static readonly OccupationProfile[] All =
    [
        new("盲人保健按摩师|保健按摩技师", "4-10-04-02", "健康服务", Clinic, Concentrated, (3500, 6000), JuniorSecondary,
            "推拿手法", "经络穴位|普通话",
            "hear:1;speak:1;both_hands:3!;fine_hand:2;lift:1;stand_walk:2;learn:1;contact:2;endurance:2;travel:2;reach_workplace:1",
            "为顾客做保健按摩|询问感受并调整手法|整理按摩室") { Weight = 12, Licence = LicenceCode.BlindHealthMassage, Course = "course-health-massage", IsPiecework = true },
        new("盲人医疗按摩人员|医疗按摩师", "2-05-10-00", "卫生", Clinic, Quota, (4000, 6500), SecondaryVocational,
            "推拿手法|经络穴位", "病历书写",
            "hear:2;speak:2;both_hands:3!;fine_hand:2;lift:1;stand_walk:2;read_write:2;learn:2;contact:2;endurance:2;travel:2;reach_workplace:1",
            "按医嘱实施按摩治疗|记录治疗情况|向患者说明注意事项") { Weight = 6, Licence = LicenceCode.BlindMedicalMassage, IsMedical = true },
        new("农家书屋管理员|图书管理员", "4-13-01-08", "公共服务", Office, PublicWelfare, (1850, 2400), JuniorSecondary,
            "", "图书整理|打字",
            "see:2;both_hands:1;lift:1;stand_walk:1;read_write:2!;learn:1;contact:1;endurance:1;travel:1;reach_workplace:1;bend_climb:1",
            "办理借还登记|整理上架|开放值守") { Weight = 8, IsRural = true },
        new("乡村保洁员(公益性岗位)|村级保洁员", "4-09-08-01", "公共服务", Outdoors, PublicWelfare, (1740, 2200), EducationLevel.None,
            "", "保洁",
            "see:1;both_hands:2;lift:1;stand_walk:3!;endurance:1;travel:1;bend_climb:2;reach_workplace:3",
            "清扫村道|收集垃圾|劝导分类") { Weight = 12, IsRural = true },
        new("生态护林员|巡山护林员", "5-02-03-01", "林业", Outdoors, PublicWelfare, (1740, 2400), EducationLevel.None,
            "", "手机操作",
            "see:2!;hear:1;speak:1;stand_walk:3!;bend_climb:3!;learn:1;attention:1;endurance:2;travel:2;reach_workplace:3!",
            "巡护责任山林|报告火情|制止违规用火") { Weight = 8, IsRural = true, Exposures = [Exposure.Heights] },
        new("水管员|河道管护员", "4-09-01-01", "公共服务", Outdoors, PublicWelfare, (1740, 2300), EducationLevel.None,
            "", "手机操作",
            "see:2!;hear:2!;both_hands:2;lift:2;stand_walk:3!;bend_climb:2;endurance:2;travel:2;reach_workplace:3",
            "清理渠道杂草|看护闸口|报告险情") { Weight = 5, IsRural = true, Exposures = [Exposure.Noise] },
        new("社会救助协理员|民政协理员", "3-01-04-01", "公共管理", Office, PublicWelfare, (2000, 4000), SecondaryVocational,
            "打字|Excel", "入户走访|公文写作",
            "see:2;hear:2;speak:2;fine_hand:2;stand_walk:1;read_write:3!;learn:2;attention:1;contact:2!;endurance:2;travel:3;reach_workplace:2",
            "受理救助申请材料|录入系统|协助入户核查") { Weight = 8 },
        new("城市网格员|社区网格员", "3-01-04-02", "公共管理", Outdoors, PublicWelfare, (2200, 3500), SecondaryVocational,
            "手机操作", "普通话|Excel",
            "see:2;hear:2!;speak:2!;stand_walk:2;bend_climb:2;read_write:2!;learn:2;contact:3;endurance:2;travel:3!;reach_workplace:2",
            "走访登记|上报隐患|宣传政策") { Weight = 8 },
        new("残疾人专职委员|残协专职委员", "3-01-04-01", "公共管理", Office, PublicWelfare, (1850, 4000), JuniorSecondary,
            "打字", "政策宣传|Excel",
            "see:1;hear:2;speak:2;fine_hand:2;stand_walk:1;read_write:2!;learn:2;contact:2;endurance:2;travel:2;reach_workplace:1",
            "联系辖区残疾人|登记就业需求|协助办理补贴") { Weight = 8 },
        new("辅助性就业工疗员|阳光家园学员岗|手工串珠(辅助性)", "6-09-03-17", "辅助性就业机构", Workshop, Auxiliary, (300, 1200), EducationLevel.None,
            "", "串珠|折纸",
            "both_hands:1;fine_hand:1;endurance:0;travel:1",
            "完成串珠、折袋等简单工序|参加康复活动|在辅导员带领下整理工位") { Weight = 12, IsPiecework = true },
        new("网袋封口(辅助性)|手套翻整(辅助性)|PE花组装(辅助性)", "6-09-03-09", "辅助性就业机构", Workshop, Auxiliary, (300, 1200), EducationLevel.None,
            "", "手工",
            "see:1;both_hands:2;fine_hand:1;endurance:0;travel:1",
            "按步骤组装|计件交活|参加日间照料活动") { Weight = 10, IsPiecework = true },
        new("爱心零售亭经营者|便民零售亭", "4-01-02-03", "批发零售", Shop, SelfEmployed, (1800, 4000), Primary,
            "", "收银|进货",
            "see:1;speak:1;both_hands:1;lift:1;read_write:1;learn:1;contact:2!;endurance:2;travel:1;reach_workplace:1",
            "经营零售亭|进货与记账|维护周边卫生") { Weight = 6, IsPiecework = true },
        new("爱心摊位摊主|爱心地摊", "4-01-02-05", "批发零售", Outdoors, SelfEmployed, (1500, 3000), EducationLevel.None,
            "", "收银|小吃制作",
            "see:1;speak:1;both_hands:1;lift:1;stand_walk:1;read_write:1;contact:2!;endurance:2;travel:2;reach_workplace:1",
            "摆摊经营|进货与记账|遵守市场管理") { Weight = 5, IsPiecework = true },
        new("蔬菜基地种植工|果园管理员", "5-01-02-02", "农业", Outdoors, Farming, (1500, 2800), EducationLevel.None,
            "种植", "修剪|施肥",
            "see:1;both_hands:2!;lift:2;stand_walk:3!;endurance:2;travel:1;bend_climb:2!;reach_workplace:3",
            "田间管理|采摘分拣|看护设施") { Weight = 12, IsRural = true, Exposures = [Exposure.Heat, Exposure.Chemicals], Course = "course-horticulture" },
        new("家禽饲养员|养殖场饲养员", "5-03-02-02", "畜牧业", Outdoors, Farming, (1800, 3000), EducationLevel.None,
            "养殖", "防疫消毒",
            "see:1;both_hands:2;lift:2;stand_walk:2;learn:1;attention:1;endurance:2;travel:1;bend_climb:1;reach_workplace:3",
            "投料饮水|清扫圈舍|记录异常") { Weight = 8, IsRural = true, Exposures = [Exposure.Dust], Course = "course-poultry" },
        new("肉牛托养饲养员|家畜饲养员", "5-03-02-01", "畜牧业", Outdoors, Farming, (1500, 2700), EducationLevel.None,
            "养殖", "青贮制作",
            "see:1;both_hands:2!;lift:3;stand_walk:2;learn:1;endurance:2;travel:1;bend_climb:2;reach_workplace:3",
            "喂养与清栏|协助防疫|看护牛群") { Weight = 6, IsRural = true },
    ];
}
