using System.Globalization;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Reads the effects of rules: <c>lift=#2~1-3</c>, <c>provision.shuttle=yes</c>, <c>insurance=full</c>.</summary>
internal static class EffectWords
{
    public static RuleEffect[] All(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static RuleEffect One(string word)
    {
        var at = word.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"Effect '{word}' has no value.");
        var (name, value) = (word[..at], word[(at + 1)..]);
        if (name.StartsWith("exposure.", StringComparison.Ordinal))
            return Fact(RuleField.Exposure, (int)Vocabulary<Exposure>.Parse(name[9..]), value == "yes" ? 1 : 0);
        if (name.StartsWith("provision.", StringComparison.Ordinal))
            return Fact(RuleField.Provision, (int)Vocabulary<ProvisionKind>.Parse(name[10..]), (int)Vocabulary<ProvisionState>.Parse(value));
        return Vocabulary<FunctionAxis>.TryParse(name, out var axis)
            ? Demand(axis, value)
            : Condition(Vocabulary<PostCondition>.Parse(name), value);
    }

    private static RuleEffect Fact(RuleField field, int item, int value) => new(field, item, value, value, value, ClauseNumber.None);

    private static RuleEffect Condition(PostCondition condition, string value) => condition switch
    {
        PostCondition.WorkMode => Fact(RuleField.Condition, (int)condition, (int)Vocabulary<WorkMode>.Parse(value)),
        PostCondition.Insurance => Fact(RuleField.Condition, (int)condition, (int)Vocabulary<InsuranceCover>.Parse(value)),
        PostCondition.Offer => Fact(RuleField.Condition, (int)condition, (int)Vocabulary<PostOffer>.Parse(value)),
        PostCondition.Hours => new(RuleField.Condition, (int)condition, 0, 0, 0, ClauseNumber.Hours),
        _ => Fact(RuleField.Condition, (int)condition, value == "yes" ? 1 : 0),
    };

    private static RuleEffect Demand(FunctionAxis axis, string value)
    {
        var number = value[0] switch { '#' => ClauseNumber.Load, '$' => ClauseNumber.Hours, _ => ClauseNumber.None };
        var rest = number == ClauseNumber.None ? value : value[1..];
        var level = Digit(rest[0]);
        var (least, most) = rest[1..] switch
        {
            "" => (level, level),
            "~" => (Math.Max(0, level - 1), Math.Min(Level.Max, level + 1)),
            var range => (Digit(range[1]), Digit(range[3])),
        };
        return new(RuleField.Axis, (int)axis, level, least, most, number);
    }

    private static int Digit(char c) => int.Parse([c], NumberStyles.None, CultureInfo.InvariantCulture);
}
