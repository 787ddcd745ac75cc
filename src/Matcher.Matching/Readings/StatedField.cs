using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>A field of posts that words may fill where nobody gave it.</summary>
/// <param name="Name">Its name in the contract.</param>
/// <param name="Condition">The condition that fills it.</param>
/// <param name="Get">Its value as a number; null if it is empty.</param>
/// <param name="Set">The post with another value; null empties it.</param>
internal sealed record StatedField(string Name, PostCondition Condition, Func<Post, int?> Get, Func<Post, int?, Post> Set)
{
    public static IReadOnlyList<StatedField> All { get; } =
    [
        new("work_mode", PostCondition.WorkMode, post => (int?)post.WorkMode, (post, value) => post with { WorkMode = (WorkMode?)value }),
        new("insurance", PostCondition.Insurance, post => (int?)post.Insurance, (post, value) => post with { Insurance = (InsuranceCover?)value }),
        new("hours_per_week", PostCondition.Hours, post => post.WorkingTime.HoursPerWeek,
            (post, value) => post with { WorkingTime = post.WorkingTime with { HoursPerWeek = value } }),
        new("night_shift", PostCondition.Night, post => Number(post.WorkingTime.HasNightShift),
            (post, value) => post with { WorkingTime = post.WorkingTime with { HasNightShift = Flag(value) } }),
        new("flexible", PostCondition.Flexible, post => Number(post.WorkingTime.IsFlexible),
            (post, value) => post with { WorkingTime = post.WorkingTime with { IsFlexible = Flag(value) } }),
        new("guaranteed_base", PostCondition.Base, post => Number(post.Pay?.HasGuaranteedBase),
            (post, value) => post.Pay is { } pay ? post with { Pay = new(pay.Min, pay.Max, pay.Period, Flag(value)) } : post),
    ];

    /// <summary>The words that a feature's field was read from; null if somebody gave it, or it cannot be read.</summary>
    public static string? WordsOf(Post post, string feature)
    {
        if (post.ReadFields.Count == 0)
            return null;
        var name = feature == "hours" ? "hours_per_week" : feature;
        return All.Any(field => field.Name == name) ? post.ReadFields.FirstOrDefault(read => read.Field == name)?.Words : null;
    }

    private static int? Number(bool? flag) => flag switch { null => null, true => 1, false => 0 };

    private static bool? Flag(int? number) => number switch { null => null, 0 => false, _ => true };
}
