using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Tells how much a demand matters, only where the words of its clause say so.</summary>
internal static class WeightWords
{
    private static readonly string[] Seldom =
        ["偶尔", "有时", "偶有", "少量", "间或", "必要时", "不定期", "适当", "阶段性", "不时", "很少", "极少", "较少", "几乎不", "临时性", "视情况"];

    private static readonly string[] Preferred = ["优先", "加分", "更佳", "者佳", "为佳", "尤佳", "最好", "更好", "者优"];

    private static readonly string[] Essential = ["必须", "务必", "必需", "必备", "须", "需", "要求", "能", "应"];

    public static DemandWeight Of(ClauseView clause)
    {
        if (HasAny(clause.Before, Seldom) || HasAny(clause.Words, Seldom) || clause.After.StartsWith("少", StringComparison.Ordinal))
            return DemandWeight.Marginal;
        if (HasAny(clause.WideAfter, Preferred) || HasAny(clause.Before, Preferred))
            return DemandWeight.Marginal;
        return HasAny(clause.Before, Essential) || StartsWithAny(clause.Words, Essential) ? DemandWeight.Essential : DemandWeight.Unstated;
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
