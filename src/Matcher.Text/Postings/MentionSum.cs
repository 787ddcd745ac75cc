using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What several mentions of one axis come to.</summary>
internal static class MentionSum
{
    /// <summary>
    /// Mentions that leave one level hold before others, and what is asked always before what is asked now and then. The highest of
    /// those counts, with its words; the range covers all of them.
    /// </summary>
    public static ReadDemand Of(IReadOnlyList<ReadDemand> mentions)
    {
        if (mentions.Count == 1)
            return mentions[0];
        var sure = mentions.Where(mention => mention.IsSure).ToList();
        var holding = sure.Count > 0 ? sure : mentions;
        var always = holding.Where(mention => mention.Weight != DemandWeight.Marginal).ToList();
        var main = (always.Count > 0 && always.Max(mention => mention.Level) is { Value: > 0 } ? always : holding).MaxBy(mention => mention.Level);
        var weight = mentions.Where(mention => mention.Level == main.Level).Max(mention => mention.Weight);
        return main with
        {
            Weight = weight,
            Least = new(Math.Min(main.Least.Value, holding.Min(mention => mention.Level.Value))),
            Most = new(Math.Max(main.Most.Value, holding.Max(mention => mention.Level.Value))),
        };
    }
}
