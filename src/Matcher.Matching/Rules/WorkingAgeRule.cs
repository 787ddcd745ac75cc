using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Working age, by sex.</summary>
internal sealed record WorkingAgeRule : Rule
{
    /// <summary>The least age.</summary>
    public required int MinAge { get; init; }

    /// <summary>The greatest age of women.</summary>
    public required int MaxAgeWomen { get; init; }

    /// <summary>The greatest age of men.</summary>
    public required int MaxAgeMen { get; init; }

    /// <summary>Whether a person is of working age; null if age, or sex where it decides, is not on file.</summary>
    public bool? Admits(int? age, Sex? sex)
    {
        if (age is not { } years)
            return null;
        if (years < MinAge || years > Math.Max(MaxAgeMen, MaxAgeWomen))
            return false;
        if (years <= Math.Min(MaxAgeMen, MaxAgeWomen))
            return true;
        return sex is { } s ? years <= (s == Sex.Female ? MaxAgeWomen : MaxAgeMen) : null;
    }
}
