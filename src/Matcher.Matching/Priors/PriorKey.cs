using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What a row of the type prior is about: a type with a grade, or a type with a kind.</summary>
internal readonly record struct PriorKey(DisabilityType Type, int? Grade, DisabilityKind? Kind)
{
    /// <summary>All that a table has to cover. "Multiple" alone hides its components and says nothing about any axis.</summary>
    public static IReadOnlyList<PriorKey> All { get; } =
    [
        .. Vocabulary<DisabilityType>.All.Where(type => type != DisabilityType.Multiple).SelectMany(type => Enumerable.Range(1, 4).Select(grade => new PriorKey(type, grade, null))),
        .. Vocabulary<DisabilityKind>.All.Select(kind => new PriorKey(DisabilityKinds.TypeOf(kind), null, kind)),
    ];
}
