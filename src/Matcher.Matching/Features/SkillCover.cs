using Matcher.Domain;
using Matcher.Scoring;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>The bins that required and preferred skills share.</summary>
internal static class SkillCover
{
    internal const int Unknown = 2;
    internal const int NotAsked = 3;
    private const int All = 5;

    internal static FeatureSpec Spec(string name, string zh, string en) => new(name, Groups.Skills, "share", Direction.Up,
    [
        new("none", $"{zh}一项也没有", $"Has none of the {en}"),
        new("under_half", $"{zh}有不到一半", $"Has less than half of the {en}"),
        new("unknown", $"有没有{zh},要问", $"Whether the person has the {en} is not known"),
        new("not_asked", $"岗位没有写{zh}", $"The post names no {en}"),
        new("half_or_more", $"{zh}有一半以上", $"Has half or more of the {en}"),
        new("all", $"{zh}都有", $"Has all of the {en}"),
    ]);

    internal static FeatureValue Evaluate(IReadOnlyList<string> asked, IReadOnlySet<string>? held)
    {
        if (asked.Count == 0)
            return FeatureValue.Known(NotAsked);
        if (held is null)
            return FeatureValue.Open(Unknown, 0, All);
        return FeatureValue.Known(Bin(asked.Count(held.Contains), asked.Count));
    }

    /// <summary>The bin of so many skills held out of those asked for, 1 or more.</summary>
    internal static int Bin(int covered, int asked) => covered == 0 ? 0 : covered == asked ? All : covered * 2 < asked ? 1 : 4;

    internal static (FactReading Post, FactReading Candidate) Facts(IReadOnlyList<string> asked, string? words, IReadOnlyList<string>? held) =>
        (new(string.Join("; ", asked), words is null ? null : FactSource.Stated, Words: words), new(held is null ? "?" : Told(asked, held)));

    /// <summary>The skills held; one that answers a skill under another name with the name asked: 「Excel → 办公软件」.</summary>
    private static string Told(IReadOnlyList<string> asked, IReadOnlyList<string> held)
    {
        var folded = held.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        string[] others = [.. asked.Where(skill => !folded.Contains(Folding.Fold(skill)))];
        return string.Join("; ", held.Select(skill =>
            others.Where(other => SkillLexicon.Answers(skill, other)).ToArray() is { Length: > 0 } answered ? $"{skill} → {string.Join(", ", answered)}" : skill));
    }

    internal static IEnumerable<UnknownFact> Unknowns(IReadOnlyList<string> asked, IReadOnlySet<string>? held)
    {
        if (asked.Count > 0 && held is null)
            yield return new("candidate.skills", false, new("本人有哪些技能?", "Which skills does the person have?"));
    }
}
