using static Matcher.Domain.DisabilityType;

namespace Matcher.Simulation;

/// <summary>Types and grades as certificate holders of working age have them.</summary>
/// <remarks>
/// Source of the mix of types (limb 49, mental 18, intellectual 9, hearing 9, visual 8, multiple 6, speech 1): holders of
/// Qiongzhong county 2020 and people served in rehabilitation 2025, rounded; the survey of 2006 has another mix, because half
/// of it is aged 60 and over. The split of grades by type is an assumption that adds up to 15 : 33 : 27 : 25.
/// </remarks>
internal static class CertificateMix
{
    private static readonly DisabilityType[] Types = [Limb, Mental, Intellectual, Hearing, Visual, Multiple, Speech];
    private static readonly int[] TypeWeights = [49, 18, 9, 9, 8, 6, 1];

    private static readonly int[][] GradeWeights =
    [
        [7, 24, 32, 37],
        [12, 58, 22, 8],
        [8, 40, 38, 14],
        [38, 30, 16, 16],
        [34, 18, 18, 30],
        [32, 42, 18, 8],
        [30, 25, 25, 20],
    ];

    /// <summary>Pairs of types that occur together, with the weight of each.</summary>
    private static readonly (DisabilityType First, DisabilityType Second, int Weight)[] Components =
    [
        (Hearing, Speech, 40), (Limb, Intellectual, 18), (Limb, Speech, 10), (Intellectual, Speech, 10),
        (Visual, Limb, 8), (Visual, Hearing, 6), (Limb, Mental, 8),
    ];

    private static readonly int[] ComponentWeights = [.. Components.Select(pair => pair.Weight)];

    /// <summary>Draws the true components: one, or two for multiple disabilities.</summary>
    internal static (DisabilityType Type, int Grade, Disability[] Components) Pick(Draw draw)
    {
        var index = draw.Weighted(TypeWeights);
        var (type, grade) = (Types[index], draw.Weighted(GradeWeights[index]) + 1);
        if (type != Multiple)
            return (type, grade, [new(type, grade)]);
        var (first, second, _) = Components[draw.Weighted(ComponentWeights)];
        // The grade of multiple disabilities is that of the severest component (GB/T 26341-2010).
        var other = Math.Min(4, grade + draw.Below(3));
        return draw.Percent(50)
            ? (type, grade, [new(first, grade), new(second, other)])
            : (type, grade, [new(first, other), new(second, grade)]);
    }
}
