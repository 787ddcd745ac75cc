namespace Matcher.Domain;

/// <summary>All axes, in the order in which every per-axis array is laid out.</summary>
public static class FunctionAxes
{
    /// <summary>The number of axes.</summary>
    public const int Count = 16;

    /// <summary>The axes in declared order; index and value of the enumeration agree.</summary>
    public static IReadOnlyList<FunctionAxis> All { get; } = Enum.GetValues<FunctionAxis>();
}
