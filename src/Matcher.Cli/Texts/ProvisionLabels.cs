using System.Collections.Frozen;

namespace Matcher.Cli;

/// <summary>Names of what a workplace provides.</summary>
internal static class ProvisionLabels
{
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["screen_reader_systems"] = "系统支持读屏",
        ["tactile_or_voice_guidance"] = "盲文或语音引导",
        ["magnification"] = "大字与放大",
        ["good_lighting"] = "良好照明",
        ["colour_labels"] = "颜色旁有文字",
        ["text_channel"] = "文字沟通",
        ["sign_language"] = "手语翻译",
        ["captions"] = "实时字幕",
        ["amplification"] = "扩音",
        ["visual_alarm"] = "闪光或震动警报",
        ["quiet_place"] = "安静场所",
        ["speech_aid"] = "接受言语辅具",
        ["one_hand_equipment"] = "单手设备",
        ["adapted_tools"] = "改装工具与夹具",
        ["voice_input"] = "语音输入",
        ["lifting_aid"] = "搬运助力",
        ["seated_work"] = "可坐着工作",
        ["rest_breaks"] = "按需休息",
        ["adapted_workstation"] = "合适高度的工位",
        ["step_free_access"] = "无台阶到工位",
        ["ground_floor_or_elevator"] = "一楼或有电梯",
        ["accessible_toilet"] = "无障碍厕所",
        ["remote_work"] = "居家办公",
        ["plain_language"] = "通俗说明",
        ["picture_instructions"] = "图示说明",
        ["job_coach"] = "就业辅导员支持",
        ["longer_training"] = "延长培训",
        ["relaxed_pace"] = "放宽定额",
        ["written_checklist"] = "书面清单",
        ["low_contact_tasks"] = "少接触公众",
        ["mentor"] = "专人带教",
        ["flexible_hours"] = "弹性工时",
        ["no_night_shift"] = "不上夜班",
        ["clinic_leave"] = "就诊假",
        ["shuttle"] = "班车",
        ["dormitory"] = "宿舍",
        ["personal_assistant"] = "允许个人助理",
        ["medication_support"] = "用药协助",
        ["day_care"] = "日间照料",
        ["evacuation_plan"] = "疏散预案",
        ["accessible_interview"] = "无障碍面试",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a provision's word.</summary>
    public static string Of(Tongue tongue, string word) =>
        tongue == Tongue.Zh && Chinese.TryGetValue(word, out string? label) ? label : word.Replace('_', ' ');
}
