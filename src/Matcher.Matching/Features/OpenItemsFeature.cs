using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>How many things that matter to the pair are not in place yet: unmet, unknown or to be arranged.</summary>
/// <remarks>
/// Unknown and refused count alike, so that learning of a refusal never raises a score; which axes matter does not depend on
/// provisions, so adding one only ever lowers the count.
/// </remarks>
internal sealed class OpenItemsFeature : Feature
{
    private static readonly int[] Ends = [1, 2, 3, 5, 9];

    public override FeatureSpec Spec { get; } = new("open_items", Groups.Access, "count", Direction.Down,
    [
        new("none", "没有待落实的事项", "Nothing is open"),
        new("one", "有1件事待落实", "1 thing is open"),
        new("two", "有2件事待落实", "2 things are open"),
        new("three_or_four", "有3到4件事待落实", "3 or 4 things are open"),
        new("five_to_eight", "有5到8件事待落实", "5 to 8 things are open"),
        new("nine_or_more", "有9件以上的事待落实", "9 or more things are open"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        var (now, least) = (0, 0);
        foreach (var fit in pair.AccessItems)
        {
            now += fit.Code == FitCode.Met ? 0 : 1;
            least += fit.Best == FitCode.Met ? 0 : 1;
        }

        return least == now ? FeatureValue.Known(Bin(now)) : FeatureValue.Open(Bin(now), Bin(least), Bin(now));
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) => (FactReading.None, FactReading.None);

    /// <summary>The bin of a number of things.</summary>
    internal static int Bin(int count) => Ends.TakeWhile(end => count >= end).Count();
}
