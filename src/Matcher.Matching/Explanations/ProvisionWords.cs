using System.Collections.Frozen;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The names of provisions in sentences.</summary>
public static class ProvisionWords
{
    private static readonly FrozenDictionary<ProvisionKind, Sentence> Names = new Dictionary<ProvisionKind, Sentence>
    {
        [ProvisionKind.ScreenReaderSystems] = new("读屏可用的系统", "systems that a screen reader can use"),
        [ProvisionKind.TactileOrVoiceGuidance] = new("盲文或语音引导", "Braille or voice guidance"),
        [ProvisionKind.Magnification] = new("大字或放大", "large print or magnification"),
        [ProvisionKind.GoodLighting] = new("良好照明", "good lighting"),
        [ProvisionKind.ColourLabels] = new("颜色旁的文字标签", "labels beside colours"),
        [ProvisionKind.TextChannel] = new("以文字代替电话", "text in place of telephone"),
        [ProvisionKind.SignLanguage] = new("手语翻译", "sign language interpretation"),
        [ProvisionKind.Captions] = new("实时字幕", "live captions"),
        [ProvisionKind.Amplification] = new("扩音设备", "amplified sound"),
        [ProvisionKind.VisualAlarm] = new("闪光或震动报警", "flashing or vibrating alarm"),
        [ProvisionKind.QuietPlace] = new("安静的位置", "a quiet place"),
        [ProvisionKind.SpeechAid] = new("可用沟通辅具", "speech aids accepted"),
        [ProvisionKind.OneHandEquipment] = new("单手操作设备", "equipment for one hand"),
        [ProvisionKind.AdaptedTools] = new("改装工具或夹具", "adapted tools"),
        [ProvisionKind.VoiceInput] = new("语音输入", "speech recognition"),
        [ProvisionKind.LiftingAid] = new("搬运辅助", "help with loads"),
        [ProvisionKind.SeatedWork] = new("可以坐着做", "seated work"),
        [ProvisionKind.RestBreaks] = new("按需休息", "rest breaks"),
        [ProvisionKind.AdaptedWorkstation] = new("合适的工位", "an adapted workstation"),
        [ProvisionKind.StepFreeAccess] = new("无台阶通行", "step-free access"),
        [ProvisionKind.GroundFloorOrElevator] = new("一楼或有电梯", "ground floor or a lift"),
        [ProvisionKind.AccessibleToilet] = new("无障碍卫生间", "an accessible toilet"),
        [ProvisionKind.RemoteWork] = new("居家办公", "work from home"),
        [ProvisionKind.PlainLanguage] = new("通俗或口头说明", "plain or spoken instructions"),
        [ProvisionKind.PictureInstructions] = new("图示说明", "picture instructions"),
        [ProvisionKind.JobCoach] = new("就业辅导员", "a job coach"),
        [ProvisionKind.LongerTraining] = new("更长的培训", "longer training"),
        [ProvisionKind.RelaxedPace] = new("放宽定额", "a relaxed pace"),
        [ProvisionKind.WrittenChecklist] = new("书面清单", "a written checklist"),
        [ProvisionKind.LowContactTasks] = new("少接触公众的任务", "tasks with little public contact"),
        [ProvisionKind.Mentor] = new("固定带教人", "a named mentor"),
        [ProvisionKind.FlexibleHours] = new("弹性工时", "flexible hours"),
        [ProvisionKind.NoNightShift] = new("不上夜班", "no night shifts"),
        [ProvisionKind.ClinicLeave] = new("就医假", "leave for clinic visits"),
        [ProvisionKind.Shuttle] = new("班车", "a shuttle"),
        [ProvisionKind.Dormitory] = new("宿舍", "a dormitory"),
        [ProvisionKind.PersonalAssistant] = new("允许个人助理", "a personal assistant"),
        [ProvisionKind.MedicationSupport] = new("服药协助", "help with medication"),
        [ProvisionKind.DayCare] = new("日间照料", "day care"),
        [ProvisionKind.EvacuationPlan] = new("疏散预案", "an evacuation plan"),
        [ProvisionKind.AccessibleInterview] = new("无障碍面试", "an accessible interview"),
    }.ToFrozenDictionary();

    /// <summary>The name of a provision.</summary>
    public static Sentence Of(ProvisionKind kind) => Names[kind];
}
