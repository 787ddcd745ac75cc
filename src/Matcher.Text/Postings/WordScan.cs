using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Finds the words of rules in a text, and what their clauses make of them.</summary>
internal static class WordScan
{
    /// <summary>How many characters may stand where a pattern has ….</summary>
    private const int MaxGap = 8;

    /// <summary>No word of a pattern is longer. Nothing farther off is looked at, so that a text without any clause takes time in proportion.</summary>
    private const int LongestWord = 32;

    public static void Run(ReadableText source, bool isTitle, FoundWords found)
    {
        var text = source.Text.AsSpan();
        var rules = RuleTree.Shipped;
        found.Begin();
        var sections = new CompanySections(text);
        for (var at = 0; at < text.Length; at++)
        {
            // A rule's number or Latin word is a whole one: 「4小时」 does not stand in 「24小时」.
            var node = at > 0 && char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]) ? 0 : rules.First(text[at]);
            for (var end = at + 1; node != 0; end++)
            {
                foreach (var tail in rules.EndsAt(node))
                {
                    if (Follow(text, end, tail) is { } last)
                        Take(source, tail.Rule, at, last, isTitle, sections.Hold(at), found);
                }
                node = end < text.Length ? rules.Next(node, text[end]) : 0;
            }
        }
        found.DropContained();
    }

    /// <summary>Where the last part of a rule ends; null if one does not follow in the same clause.</summary>
    private static int? Follow(ReadOnlySpan<char> text, int end, RuleTail tail)
    {
        foreach (var part in tail.Parts)
        {
            var near = text[..Math.Min(text.Length, end + MaxGap + LongestWord)];
            var window = near[end..Clauses.EndOf(near, end, isWide: false)];
            var (best, length) = (-1, 0);
            foreach (var word in part)
            {
                var at = window[..Math.Min(window.Length, MaxGap + word.Length)].IndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && (best < 0 || at < best || (at == best && word.Length > length)))
                    (best, length) = (at, word.Length);
            }
            if (best < 0)
                return null;
            end += best + length;
        }
        return end;
    }

    private static void Take(ReadableText source, ReadingRule rule, int start, int end, bool isTitle, bool isOfCompany, FoundWords found)
    {
        var clause = new ClauseView(source.Text, start, end);
        foreach (var word in rule.Unless)
        {
            if (clause.Wide.Contains(word, StringComparison.Ordinal))
                return;
        }
        if (Quotations.Hold(source.Text, start))
            return;
        var stance = Stances.Of(clause);
        if (stance == Stance.Void)
            return;
        var effects = stance == Stance.Denied ? rule.Negated : rule.Effects;
        if (effects.Length == 0)
            return;
        var place = new WordPlace(isTitle, source.Originate(start, end));
        var weight = stance == Stance.Denied ? DemandWeight.Unstated : WeightWords.Of(clause);
        foreach (var effect in effects)
        {
            // What a company says of itself asks nothing; what it provides, it provides.
            if (isOfCompany && effect.Field == RuleField.Axis)
                continue;
            if (ClauseNumbers.Apply(effect, clause) is { } applied)
                found.Add(new(start, end, applied, weight, place));
        }
    }
}
