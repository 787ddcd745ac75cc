using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Matcher.Domain;
using Matcher.Text;
using Matcher.V1;
using EducationLevel = Matcher.V1.EducationLevel;
using EmploymentForm = Matcher.V1.EmploymentForm;
using InsuranceCover = Matcher.V1.InsuranceCover;
using WorkMode = Matcher.V1.WorkMode;

namespace Matcher.Cli;

/// <summary>
/// The values behind a part of a score, for readers. The service sends codes and vocabulary words, divided by semicolons;
/// a word that is not known here is shown as it came.
/// </summary>
internal static partial class FactWords
{
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["yes"] = "是",
        ["no"] = "否",
        ["refused"] = "不提供",
        ["arrangeable"] = "可安排",
        ["essential"] = "必需",
        ["preferred"] = "有则更好",
        ["marginal"] = "次要",
        ["unstated"] = "轻重未说明",
        ["willing to move"] = "愿外出",
        ["not willing to move"] = "不愿外出",
        ["heights"] = "高处",
        ["machines"] = "运转的机器",
        ["dust"] = "粉尘",
        ["noise"] = "噪声",
        ["flashing_light"] = "闪光",
        ["heat"] = "高温",
        ["chemicals"] = "化学品",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value on the post's side.</summary>
    public static string OfPost(ScorePart part, Tongue tongue) => Of(part, part.PostValue, tongue);

    /// <summary>The value on the person's side.</summary>
    public static string OfCandidate(ScorePart part, Tongue tongue) =>
        part is { Feature: "education", CandidateValue: "none" } ? tongue.Say("未上学", "no schooling") : Of(part, part.CandidateValue, tongue);

    private static string Of(ScorePart part, string value, Tongue tongue) =>
        string.Join(tongue.Say(";", "; "), value.Split("; ").Select(word => Word(part, word, tongue)));

    private static string Word(ScorePart part, string word, Tongue tongue)
    {
        if (word is "?" or "unknown")
            return tongue.Say("未知", "unknown");
        if (part.Group == "place" && RegionCode.IsValid(word))
            return Regions.Name(word, tongue);
        if (word.Contains('-', StringComparison.Ordinal) && OccupationCode.IsValid(word))
            return OccupationTable.Find(new OccupationCode(word))?.Name ?? word;
        if (part.Feature is "skills_required" or "skills_preferred" && word.Split(" → ") is [var held, var asked])
            return tongue.Say($"用「{held}」对应「{asked}」", $"{held} for {asked}");
        if (Listed(part.Feature, word, tongue) is { } listed)
            return listed;
        if (Provided().Match(word) is { Success: true } provided)
            return $"{ProvisionLabels.Of(tongue, provided.Groups[1].Value)}{tongue.Say(":", ": ")}{Single(provided.Groups[2].Value, tongue)}";
        if (Weighted().Match(word) is { Success: true } weighted)
            return $"{Level(weighted.Groups[1].Value, tongue)}{tongue.Say(",", ", ")}{Single(weighted.Groups[2].Value, tongue)}";
        if (Usual().Match(word) is { Success: true } usual)
        {
            string levels = usual.Groups[1].Value;
            return tongue.Say($"职业一般要求{levels.Replace('-', '–')}级(未核实)", $"usual for the occupation: {(levels.Length > 1 ? "levels" : "level")} {levels.Replace('-', '–')} (unverified)");
        }

        if (Strong().Match(word) is { Success: true } need)
            return $"{ProvisionLabels.Of(tongue, need.Groups[1].Value)}{tongue.Say("(", " (")}{Single(need.Groups[2].Value, tongue)}{tongue.Say(")", ")")}";
        if (part.Feature.StartsWith("access_", StringComparison.Ordinal) && word is ['0' or '1' or '2' or '3'])
            return Level(word, tongue);
        return tongue == Tongue.Zh ? Measured(Single(word, tongue)) : Single(word, tongue);
    }

    private static string? Listed(string feature, string word, Tongue tongue) => feature switch
    {
        "education" when EnumWords<EducationLevel>.TryParse(word, out EducationLevel level) => tongue.Education(level),
        "insurance" when EnumWords<InsuranceCover>.TryParse(word, out InsuranceCover cover) => tongue.Insurance(cover),
        "employment_form" when EnumWords<EmploymentForm>.TryParse(word, out EmploymentForm form) => tongue.Form(form),
        "work_mode" when EnumWords<WorkMode>.TryParse(word, out WorkMode mode) => tongue.Mode(mode),
        _ => null,
    };

    private static string Level(string level, Tongue tongue) => tongue.Say($"{level}级", $"level {level}");

    private static string Single(string word, Tongue tongue)
    {
        if (tongue == Tongue.Zh && Chinese.TryGetValue(word, out string? label))
            return label;
        return word is "unknown" ? tongue.Say("未知", "unknown") : ProvisionLabels.Of(tongue, word);
    }

    private static string Measured(string text) => text
        .Replace(" yuan/month", " 元/月", StringComparison.Ordinal)
        .Replace(" h/week", " 小时/周", StringComparison.Ordinal)
        .Replace("<= ", "至多 ", StringComparison.Ordinal)
        .Replace(" km", " 公里", StringComparison.Ordinal);

    // A level, its range where it was read from words, and its weight: 2 essential, 2 (1-3) unstated.
    [GeneratedRegex(@"^([0-3](?: \([0-3]-[0-3]\))?) (essential|marginal|unstated)$")]
    private static partial Regex Weighted();

    // The levels that the occupation usually asks for: usual 1-2.
    [GeneratedRegex("^usual ([0-3](?:-[0-3])?)$")]
    private static partial Regex Usual();

    // A provision and its state: seated_work=yes.
    [GeneratedRegex("^([a-z_]+)=([a-z]+)$")]
    private static partial Regex Provided();

    // A provision and how much the person depends on it: seated_work (essential).
    [GeneratedRegex(@"^([a-z_]+) \(([a-z]+)\)$")]
    private static partial Regex Strong();
}
