using System.Buffers;

namespace Matcher.Text;

/// <summary>Tells whether a clause says or denies words.</summary>
internal static class Stances
{
    /// <summary>How far before its words a denial may stand.</summary>
    private const int MaxReach = 14;

    /// <summary>Denials that hold for all that follows in the list.</summary>
    private static readonly string[] Wide =
    [
        "不需要", "不需", "无需", "无须", "毋需", "勿需", "不用", "不必", "不须", "没有", "不涉及", "不包含", "不包括", "不安排", "不要求", "不强制", "无强制",
        "避免", "杜绝", "拒绝", "免去", "取消", "从不", "几乎不", "基本不", "不提供", "并非", "不是", "不存在", "未提供", "无任何", "不设", "暂无", "不含", "不包",
        "不想要",
    ];

    /// <summary>Denials of one character hold only for what follows at once, or after one of these.</summary>
    private const string Short = "不无免非零没勿";

    private static readonly string[] Fillers =
        ["", "长时间", "长期", "经常", "频繁", "强制", "太多", "大量", "任何", "固定", "重", "过多", "额外", "上", "用", "有", "缴", "缴纳", "交", "买", "购买", "责任", "责"];

    /// <summary>After one of these what follows is asked again.</summary>
    private static readonly string[] Turns = ["需要", "但", "而", "要", "会", "能", "可以", "只需", "只要", "即可", "就", "便"];

    private static readonly string[] DeniedAfter =
        ["不限", "不做要求", "不作要求", "不要求", "无要求", "没有要求", "无特殊要求", "不需要", "不用", "不必", "无所谓", "不作硬性", "不做硬性", "要求不高", "免"];

    /// <summary>Words after which nothing is asked of the reader.</summary>
    private static readonly string[] VoidBefore = ["厌倦", "讨厌", "厌烦", "曾经", "如果你不", "是否", "谁说"];

    /// <summary>Words that send away whoever denies: 「不接受出差者勿投」 asks for travel.</summary>
    private static readonly string[] Refusals = ["勿", "慎投", "免谈", "绕道", "绕行", "不考虑", "慎重"];

    /// <summary>Every denial has one of these, so that most clauses are settled by one look.</summary>
    private static readonly SearchValues<char> DenialSigns = SearchValues.Create("不无毋勿没避杜拒免取非未零");

    private static readonly SearchValues<char> VoidSigns = SearchValues.Create("厌讨曾如否谁");

    private static readonly SearchValues<char> RefusalSigns = SearchValues.Create("勿慎免绕虑");

    public static Stance Of(ClauseView clause)
    {
        if (clause.Before.ContainsAny(VoidSigns) && LastOf(clause.Before, VoidBefore).End >= 0)
            return Stance.Void;
        if (clause.After.ContainsAny(RefusalSigns) && LastOf(clause.After, Refusals).End >= 0)
            return Stance.Said;
        return IsDeniedBefore(clause) || IsDeniedAfter(clause.After) ? Stance.Denied : Stance.Said;
    }

    private static bool IsDeniedBefore(ClauseView clause)
    {
        var before = clause.WideBefore;
        before = before[Math.Max(0, before.Length - MaxReach)..];
        if (!before.ContainsAny(DenialSigns))
            return false;
        if (LastOf(before, Wide) is { End: >= 0 } denial && LastOf(before[denial.End..], Turns).End < 0)
            return !IsUndone(before[..denial.Start]);
        var narrow = clause.Before;
        foreach (var filler in Fillers)
        {
            if (narrow.EndsWith(filler, StringComparison.Ordinal) && narrow.Length > filler.Length)
            {
                var at = narrow.Length - filler.Length - 1;
                if (Short.Contains(narrow[at], StringComparison.Ordinal))
                    return !IsUndone(narrow[..at]);
            }
        }
        return false;
    }

    /// <summary>「不是不需要」, 「并不是没有」: what is denied twice is said.</summary>
    private static bool IsUndone(ReadOnlySpan<char> before) =>
        before.EndsWith("不是", StringComparison.Ordinal) || before.EndsWith("并非", StringComparison.Ordinal) || before.EndsWith("不得", StringComparison.Ordinal);

    private static bool IsDeniedAfter(ReadOnlySpan<char> after)
    {
        after = after[..Math.Min(after.Length, 8)];
        if (!after.ContainsAny(DenialSigns) && !after.Contains('要'))
            return false;
        foreach (var word in DeniedAfter)
        {
            var at = after.IndexOf(word, StringComparison.Ordinal);
            if (at is >= 0 and <= 4)
                return true;
        }
        return false;
    }

    private static (int Start, int End) LastOf(ReadOnlySpan<char> text, string[] words)
    {
        var last = (Start: -1, End: -1);
        foreach (var word in words)
        {
            var at = text.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && at + word.Length > last.End)
                last = (at, at + word.Length);
        }
        return last;
    }
}
