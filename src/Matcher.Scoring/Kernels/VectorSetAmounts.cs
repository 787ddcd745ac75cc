namespace Matcher.Scoring;

/// <summary>The same in vectors.</summary>
internal sealed class VectorSetAmounts<TLanes, TVector> : SetAmounts
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    protected override void Fill(ReadOnlySpan<ulong> unknown, byte amount, Span<byte> amounts) => ColumnLoops<TLanes, TVector>.Fill(unknown, amount, amounts);
}
