using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>What the needs of a person come to at a workplace.</summary>
internal struct NeedsTally()
{
    private int _worth;
    private int _weights;
    private byte _open;
    private byte _least = FacetTable.NoItem;

    /// <summary>Adds a need and what becomes of it.</summary>
    public void Add(NeedStrength strength, FitCode code)
    {
        _worth += NeedsMetFeature.Weight(strength) * FitCodes.WorthOf(code);
        _weights += NeedsMetFeature.Weight(strength);
        _least = Math.Min(_least, (byte)code);
        _open += code == FitCode.Met ? (byte)0 : (byte)1;
    }

    /// <summary>What a value comes to instead of so many points.</summary>
    public readonly ValueShift Shift(ReadOnlySpan<int> points, NeedsTally before) =>
        new(points[NeedsMetFeature.Bin(_worth, _weights)] - points[NeedsMetFeature.Bin(before._worth, before._weights)], _least, _open);

    /// <summary>Says what a value means: the item, the findings of a number, and the points of <see cref="NeedsMetFeature"/> by its table.</summary>
    public readonly void Write(FacetMeaning meaning, int value, ReadOnlySpan<int> points, int findings) =>
        meaning.Set(value, points[NeedsMetFeature.Bin(_worth, _weights)], findings, _least, _open);
}
