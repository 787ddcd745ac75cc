using System.Globalization;

namespace Matcher.Text;

/// <summary>Takes a rule's value from a number of the clause.</summary>
internal static class ClauseNumbers
{
    private static readonly (string Unit, double Kilograms)[] Loads = [("公斤", 1), ("千克", 1), ("kg", 1), ("斤", 0.5), ("吨", 1000)];

    private static readonly string[] Pieces = ["单件", "每件", "每袋", "每箱", "每包", "每桶", "每筐", "单箱", "单包", "重量", "重约", "最重"];

    /// <summary>The effect with the number of the clause; null if it needs one and there is none.</summary>
    public static RuleEffect? Apply(RuleEffect effect, ClauseView clause) => effect switch
    {
        { Number: ClauseNumber.Load } => (Load(clause.Narrow) ?? LoadOfEach(clause.Next)) is { } level ? Sure(effect, level) : effect,
        { Number: ClauseNumber.Hours, Field: RuleField.Axis } => HoursStood(clause.Narrow) is { } level ? Sure(effect, level) : effect,
        { Number: ClauseNumber.Hours } => WorkingHours.AWeek(clause) is { } hours ? Sure(effect, hours) : null,
        _ => effect,
    };

    private static RuleEffect Sure(RuleEffect effect, int value) => effect with { Value = value, Least = value, Most = value };

    /// <summary>「搬运,单件30公斤」: the load may stand in the next clause.</summary>
    private static int? LoadOfEach(ReadOnlySpan<char> next)
    {
        foreach (var word in Pieces)
        {
            if (next.StartsWith(word, StringComparison.Ordinal))
                return Load(next);
        }
        return null;
    }

    /// <summary>The level of lifting for the highest load of a clause; null if it names none.</summary>
    private static int? Load(ReadOnlySpan<char> clause)
    {
        int? level = null;
        foreach (var (unit, kilograms) in Loads)
        {
            var from = 0;
            while (clause[from..].IndexOf(unit, StringComparison.Ordinal) is var at && at >= 0)
            {
                at += from;
                from = at + unit.Length;
                if (Before(clause[..at]) is not { } number || (unit == "斤" && at > 0 && clause[at - 1] == '公'))
                    continue;
                var load = number * kilograms;
                var isOpen = clause[from..].StartsWith("以上", StringComparison.Ordinal) || clause[from..].StartsWith("及以上", StringComparison.Ordinal);
                level = Math.Max(level ?? 0, Level(isOpen ? load + 0.01 : load));
            }
        }
        return level;
    }

    private static int Level(double kilograms) => kilograms switch { <= 0 => 0, <= 5 => 1, <= 20 => 2, _ => 3 };

    private static int? HoursStood(ReadOnlySpan<char> clause)
    {
        var at = clause.IndexOf("小时", StringComparison.Ordinal);
        return at > 0 && Before(clause[..at].TrimEnd('个')) is { } hours ? hours switch { >= 4 => 3, >= 2 => 2, > 0 => 1, _ => 0 } : null;
    }

    /// <summary>The number that ends a text, in digits or Chinese numerals to 99; null if none does.</summary>
    public static double? Before(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(' ').TrimEnd('多').TrimEnd('余');
        var first = text.Length;
        while (first > 0 && (char.IsAsciiDigit(text[first - 1]) || text[first - 1] == '.') && text.Length - first < 8)
            first--;
        if (first < text.Length)
            return double.TryParse(text[first..].Trim('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        while (first > 0 && "零一二两三四五六七八九十百".Contains(text[first - 1], StringComparison.Ordinal) && text.Length - first < 4)
            first--;
        // 「几十公斤」 is no ten.
        return first < text.Length && !(first > 0 && text[first - 1] is '几' or '数') ? Chinese(text[first..]) : null;
    }

    private static double? Chinese(ReadOnlySpan<char> text)
    {
        var hundred = text.IndexOf('百');
        if (hundred >= 0)
            return hundred == 0 ? 100 : 100 * ChineseNumerals.Parse(text[(hundred - 1)..hundred]);
        var ten = text.IndexOf('十');
        var isPlain = text.Length == 1 || (ten >= 0 && text.Length <= 3 && ten <= 1 && text[(ten + 1)..].Length <= 1);
        return isPlain ? ChineseNumerals.Parse(text) : null;
    }
}
