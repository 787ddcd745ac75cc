using System.Collections.Frozen;
using System.Text;

namespace Matcher.Text;

/// <summary>
/// The groups in which a title may be coded because of its end: the end of a Chinese title carries the kind of work, so a teacher of
/// electronic commerce is a teacher and nobody who sells.
/// </summary>
internal static class OccupationHeads
{
    // What may follow the word that carries the kind, without another kind of its own.
    private static readonly string[] Tails =
    [
        "专员", "人员", "岗位", "岗", "主管", "经理", "主任", "总监", "实习生", "储备干部", "储备", "代表", "组长", "班长", "领班", "助理", "学徒",
        "带头人", "负责人", "骨干", "专家", "若干名", "若干",
    ];

    private static readonly char[] Opening = ['(', '[', '【', '〔'];
    private static readonly char[] Closing = [')', ']', '】', '〕'];
    private static readonly char[] Dashes = ['-', '—', '–', '_', '/', '|', ' '];

    private static readonly FrozenDictionary<string, string[]> ByEnd = FactTable.Rows("occupation-heads.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => row[1] == "-" ? [] : row[1].Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> EndLookup = ByEnd.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = ByEnd.Keys.Max(end => end.Length);

    /// <summary>Every end with its groups; none where the end says nothing of the work.</summary>
    public static IReadOnlyDictionary<string, string[]> All => ByEnd;

    /// <summary>The groups, by the beginnings of their codes, in which a folded title may be coded; null if its end leaves all open.</summary>
    /// <remarks>What stands in parentheses has no say; of parts between dashes the last with an end in the table has it.</remarks>
    public static string[]? GroupsOf(string folded)
    {
        var parts = Outside(folded).Split(Dashes, StringSplitOptions.RemoveEmptyEntries);
        for (var part = parts.Length - 1; part >= 0; part--)
        {
            for (var rest = Trim(parts[part]); rest.Length > 0; rest = WithoutTail(rest))
            {
                if (GroupsOfEnd(rest) is { } groups)
                    return groups;
            }
        }

        return null;
    }

    /// <summary>A folded title without what stands in parentheses; whole if nothing else does.</summary>
    public static string Outside(string folded)
    {
        if (folded.IndexOfAny(Opening) < 0)
            return folded;
        var (outside, depth) = (new StringBuilder(folded.Length), 0);
        foreach (var letter in folded)
        {
            depth += Opening.Contains(letter) ? 1 : 0;
            if (depth == 0)
                outside.Append(letter);
            depth -= depth > 0 && Closing.Contains(letter) ? 1 : 0;
        }

        return outside.ToString() is var rest && rest.Any(char.IsLetter) ? rest : folded;
    }

    private static string[]? GroupsOfEnd(ReadOnlySpan<char> rest)
    {
        for (var length = Math.Min(Longest, rest.Length); length > 0; length--)
        {
            if (EndLookup.TryGetValue(rest[^length..], out var groups))
                return groups;
        }

        return null;
    }

    private static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> rest)
    {
        foreach (var tail in Tails)
        {
            if (rest.EndsWith(tail, StringComparison.Ordinal))
                return Trim(rest[..^tail.Length]);
        }

        return [];
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && (!char.IsLetter(text[^1]) || char.IsAsciiLetter(text[^1])))
            text = text[..^1];
        return text;
    }
}
