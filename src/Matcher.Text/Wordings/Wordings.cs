using System.Text.RegularExpressions;

namespace Matcher.Text;

/// <summary>Finds unlawful or needless conditions on bodies, sex, age and looks in the words of a post.</summary>
/// <remarks>
/// A wording that is taken back in its clause (不要求身体健康, 身高不限), quoted as something that may not be written, or that the law itself asks for
/// does not count. Thread-safe; some 30 µs for 500 characters. Source: 残疾人保障法 3, 38, 64; 就业促进法 26 to 30; 残疾人就业条例 4, 13.
/// </remarks>
public static class Wordings
{
    private static readonly char[] ClauseEnds = [',', ';', '。', '.', '!', '?', '\n', '、', '|'];
    private static readonly char[] SentenceEnds = ['。', '!', '?', '\n', ';'];

    private static readonly (WordingRule Rule, Regex Pattern)[] Rules =
        [.. FactTable.Rows("wordings.tsv", 6).Select(row => (
            new WordingRule(Enum.Parse<WordingKind>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), row[1] == "held", row[3], row[4], row[5]),
            new Regex(row[2], RegexOptions.CultureInvariant | RegexOptions.Compiled)))];

    private static readonly Regex TakenBackBefore = Pattern("(?:无需|无须|不需|不需要|不要求|不限|不看|不论|不分|不得|不应|不可|不能|不必|不强求|不以|不设|不再|没有|没|未|禁止|严禁|拒绝|杜绝|取消|删除|避免|反对|非必须|是否|无论)[^,。;;]{0,8}$");
    private static readonly Regex TakenBackAfter = Pattern("^[^,。;;]{0,6}?(?:不限|不作要求|不做要求|不要求|无要求|没有要求|均可|皆可|都可|亦可|也可|非必须|不是必须|不强求|不作限制|不做限制|不受限|者不限|与否|等条件一律|等字样|等歧视|的限制)");
    private static readonly Regex AskedByLaw = Pattern("(?:食品|餐饮|幼儿|公共场所|化妆品|饮用水)[^,。;;]{0,6}健康证|(?:依法|法定|法律规定|国家规定|按规定|禁忌劳动|禁忌从事)");
    private static readonly Regex Programme = Pattern("(?:妇女|妇联|巾帼|女职工|女性)(?:专场|专岗|专项|项目|计划|行动|岗)");

    /// <summary>What a text should not say, in the order of its places.</summary>
    /// <param name="text">The text of a post as it was written.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IReadOnlyList<WordingFinding> Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.FoldWithOrigins(text);
        var found = new List<WordingFinding>();
        foreach (var (rule, pattern) in Rules)
        {
            foreach (var match in pattern.EnumerateMatches(folded.Text))
            {
                if (match.Length > 0 && !IsExcused(folded.Text, match.Index, match.Length, rule.Kind))
                    found.Add(Finding(rule, folded, match.Index, match.Length));
            }
        }

        return [.. WithoutOverlaps(found).OrderBy(finding => finding.Range.Start)];
    }

    private static bool IsExcused(string text, int start, int length, WordingKind kind)
    {
        var from = start > 0 ? text.LastIndexOfAny(ClauseEnds, start - 1) + 1 : 0;
        var end = text.IndexOfAny(ClauseEnds, start + length);
        var (before, after) = (text[from..start], text[(start + length)..(end < 0 ? text.Length : end)]);
        return TakenBackBefore.IsMatch(before) || TakenBackAfter.IsMatch(after) || IsQuotedAsForbidden(text, start, start + length)
            || AskedByLaw.IsMatch(Sentence(text, start)) || (kind == WordingKind.Sex && Programme.IsMatch(text));
    }

    private static string Sentence(string text, int place)
    {
        var from = place > 0 ? text.LastIndexOfAny(SentenceEnds, place - 1) + 1 : 0;
        var end = text.IndexOfAny(SentenceEnds, place);
        return text[from..(end < 0 ? text.Length : end)];
    }

    /// <summary>Quoted, in a sentence that forbids or takes back: 不得出现“身体健康”等字样.</summary>
    private static bool IsQuotedAsForbidden(string text, int start, int end)
    {
        if (start == 0 || end >= text.Length || !"\"“「『'‘《".Contains(text[Math.Max(0, text.LastIndexOfAny(['"', '“', '「', '『', '\'', '‘', '《'], start - 1))], StringComparison.Ordinal))
            return false;
        var sentence = text.LastIndexOfAny(SentenceEnds, start - 1) + 1;
        return Forbids.IsMatch(text[sentence..start]) && text.IndexOfAny(['"', '”', '」', '』', '\'', '’', '》'], end) is >= 0 and var close && close - end < 20;
    }

    private static readonly Regex Forbids = Pattern("不得|禁止|严禁|不能|不可|不应|不许|杜绝|避免|删去|删除|歧视|取消");

    /// <summary>Of findings in one place the longest counts, and one that is held before one that is advice.</summary>
    private static List<WordingFinding> WithoutOverlaps(List<WordingFinding> found)
    {
        var kept = new List<WordingFinding>();
        foreach (var finding in found.OrderByDescending(finding => finding.Rule.IsHeld).ThenByDescending(finding => finding.Range.Length))
        {
            if (!kept.Exists(other => finding.Range.Start < other.Range.End && other.Range.Start < finding.Range.End))
                kept.Add(finding);
        }

        return kept;
    }

    private static WordingFinding Finding(WordingRule rule, FoldedText folded, int start, int length)
    {
        var range = folded.Originate(start, length);
        return new(rule, range, folded.Original.Substring(range.Start, range.Length));
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
