using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>A filter, made ready for the posts of one segment.</summary>
internal sealed class PostConditions
{
    private readonly bool[]? _regions;
    private readonly ulong _forms;
    private readonly ulong _workModes;
    private readonly ulong _educations;
    private readonly int _payFloor;
    private readonly int? _day;
    private readonly long _provisions;

    public PostConditions(PostFilter filter, Segment segment)
    {
        if (filter.Regions.Count > 0)
            _regions = [.. segment.Regions.Select(region => region is { } code && filter.Regions.Any(code.Reaches))];
        _forms = Codes(filter.Forms);
        _workModes = Codes(filter.WorkModes);
        _educations = filter.Education is { } education
            ? 1 | Codes([.. Vocabulary<EducationLevel>.All.Where(asked => new EducationRequirement(asked).StepsShort(education) == 0)])
            : ulong.MaxValue;
        _payFloor = filter.PayFloorYuanPerMonth ?? -1;
        _day = filter.OpenOn?.DayNumber;
        _provisions = ProvisionSet.Of(filter.Provisions);
    }

    public bool Hold(in PostFacts facts) =>
        _regions?[facts.Region] != false
        && (_forms >> facts.Form & 1) != 0
        && (_workModes >> facts.WorkMode & 1) != 0
        && (_educations >> facts.Education & 1) != 0
        && facts.PayMax >= _payFloor
        && !(_day < facts.OpensOn) && !(_day > facts.ClosesOn)
        && (facts.Provisions & _provisions) == _provisions;

    /// <summary>Bits of the words' numbers; all if there is no condition.</summary>
    private static ulong Codes<T>(IReadOnlyList<T> words)
        where T : struct, Enum => words.Count == 0 ? ulong.MaxValue : words.Aggregate(0UL, (set, word) => set | 1UL << WordCode<T>.Of(word));
}
