using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The words of the post demand nothing that the law forbids (残疾人保障法 38; 人力资源市场暂行条例 24).</summary>
internal sealed class WordingGate : Gate
{
    private static readonly (HeldWordings Kind, string Zh, string En)[] Words =
    [
        (HeldWordings.Health, "身体健康类条件", "health in general"),
        (HeldWordings.Appearance, "相貌条件", "appearance"),
        (HeldWordings.NoDisability, "无残疾条件", "no disability"),
        (HeldWordings.DisabilityLimit, "残疾类别或等级限制", "a type or grade of disability"),
        (HeldWordings.Sex, "性别限制", "one sex"),
        (HeldWordings.Carrier, "传染病条件", "no infection"),
    ];

    public override string Code => "wording";

    public override Sentence Meaning { get; } = new("岗位文字有违法的身体或性别条件,改好之前不推荐", "The post's words ask for what the law forbids; held back until they are changed");

    public override void Check(Pair pair, GateFindings findings)
    {
        var held = pair.Post.Post.HeldFor;
        if (held == HeldWordings.None)
            return;
        var words = Words.Where(word => held.HasFlag(word.Kind)).ToList();
        findings.Block(Finding(
            "post.text", false, $"岗位文字写了{string.Join("、", words.Select(word => word.Zh))},请改成任务要求", $"The post's words ask for {string.Join(", ", words.Select(word => word.En))}; say what the task needs instead",
            "残疾人保障法 38"));
    }
}
