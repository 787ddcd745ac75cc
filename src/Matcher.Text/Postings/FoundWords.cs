using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Everything that was found in a post, and what it comes to.</summary>
internal sealed class FoundWords
{
    private readonly List<FoundWord> _found = [];
    private int _begin;

    public int Count => _found.Count;

    /// <summary>What is added from now on belongs to another text.</summary>
    public void Begin() => _begin = _found.Count;

    public void Add(FoundWord word) => _found.Add(word);

    /// <summary>Drops what stands inside longer words about the same: 「销售」 inside 「电话销售」. Of equal places the first stays.</summary>
    public void DropContained()
    {
        for (var i = _found.Count - 1; i >= _begin; i--)
        {
            if (IsHidden(i))
                _found.RemoveAt(i);
        }
    }

    public PostTextReading Summed()
    {
        var mentions = _found.Where(word => word.Effect.Field == RuleField.Axis).OrderBy(word => !word.Place.IsInTitle).ThenBy(word => word.Start).Select(Demand).ToList();
        return new(
            [.. mentions.GroupBy(mention => mention.Axis).OrderBy(group => group.Key).Select(group => MentionSum.Of([.. group]))],
            [.. Of(RuleField.Exposure).GroupBy(word => word.Effect.Item).Select(Exposure)],
            [.. Of(RuleField.Provision).GroupBy(word => word.Effect.Item).Where(IsOne).Select(group => Provision(group.First()))],
            [.. Conditions()],
            mentions);
    }

    private bool IsHidden(int index)
    {
        var word = _found[index];
        for (var i = _begin; i < _found.Count; i++)
        {
            var other = _found[i];
            if (i == index || other.Effect.Field != word.Effect.Field || other.Effect.Item != word.Effect.Item || other.Start > word.Start || other.End < word.End)
                continue;
            if (other.End - other.Start > word.End - word.Start || i < index)
                return true;
        }
        return false;
    }

    private IEnumerable<FoundWord> Of(RuleField field) => _found.Where(word => word.Effect.Field == field);

    private static bool IsOne(IEnumerable<FoundWord> words) => words.Select(word => word.Effect.Value).Distinct().Count() == 1;

    private static ReadDemand Demand(FoundWord word) => new(
        (FunctionAxis)word.Effect.Item, new Level(word.Effect.Value), new Level(word.Effect.Least), new Level(word.Effect.Most), word.Weight, word.Place);

    private static ReadExposure Exposure(IEnumerable<FoundWord> words)
    {
        var word = words.MaxBy(one => one.Effect.Value);
        return new((Exposure)word.Effect.Item, word.Effect.Value == 1, word.Place);
    }

    private static ReadProvision Provision(FoundWord word) => new((ProvisionKind)word.Effect.Item, (ProvisionState)word.Effect.Value, word.Place);

    private static bool IsCover(FoundWord word, InsuranceCover cover) =>
        word.Effect is { Field: RuleField.Condition, Item: (int)PostCondition.Insurance } && word.Effect.Value == (int)cover;

    /// <summary>Each offer once; of the other conditions those of one value only. Cover of a single risk beside full cover adds to it.</summary>
    private IEnumerable<ReadCondition> Conditions() => Of(RuleField.Condition)
        .Where(word => !IsCover(word, InsuranceCover.Partial) || !_found.Any(other => IsCover(other, InsuranceCover.Full)))
        .GroupBy(word => (word.Effect.Item, Offer: word.Effect.Item == (int)PostCondition.Offer ? word.Effect.Value : 0))
        .Where(IsOne)
        .Select(group => new ReadCondition((PostCondition)group.Key.Item, group.First().Effect.Value, group.First().Place));
}
