using System.Numerics;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What a person asks for. People differ much here, so values are read as bits instead of through representatives.</summary>
internal sealed class NeedsFacet : PoolFacet<CandidateView>, IImageFacet<CandidateView>
{
    private static readonly NeedGate Gate = new();
    private static readonly NeedsMetFeature Feature = new();
    private static readonly GateFinding[] Refusals = [.. Vocabulary<ProvisionKind>.All.Select(Gate.Refusal)];

    private readonly ValueTable<(ulong Essential, ulong Preferred), (ulong Essential, ulong Preferred)> _values = new();

    public NeedsFacet()
    {
        Features = [Feature];
        Gates = [Gate];
    }

    public override int NumberOf(CandidateView row)
    {
        var (essential, preferred) = (0UL, 0UL);
        foreach (var need in row.Candidate.Needs)
        {
            essential |= need.Strength == NeedStrength.Essential ? 1UL << (int)need.Provision : 0;
            preferred |= need.Strength == NeedStrength.Preferred ? 1UL << (int)need.Provision : 0;
        }

        return _values.NumberOf((essential, preferred), () => (essential, preferred));
    }

    public int Count => _values.Count;

    public void Save(BinaryWriter to, IReadOnlyCollection<int> used) => _values.Save(to, used, value =>
    {
        to.Write(value.Essential);
        to.Write(value.Preferred);
    });

    public void Load(BinaryReader from, CandidateView nothing) => _values.Load(from, _ =>
    {
        var value = (from.ReadUInt64(), from.ReadUInt64());
        return (value, value);
    });

    public override void Fill(PoolQuestion<CandidateView> question, int column)
    {
        var values = _values.Values.Span;
        var table = question.Query.Facet(column, values.Length);
        var feature = question.IndexOf(Feature);
        Span<FitCode> codes = stackalloc FitCode[Vocabulary<ProvisionKind>.All.Count];
        Span<int> refusals = stackalloc int[codes.Length];
        Read(question, codes, refusals);
        Span<int> found = stackalloc int[codes.Length];
        for (var value = 0; value < values.Length; value++)
        {
            var (essential, preferred) = values[value];
            var (tally, count) = (new NeedsTally(), 0);
            for (var kinds = essential | preferred; kinds != 0; kinds &= kinds - 1)
            {
                var kind = BitOperations.TrailingZeroCount(kinds);
                var isEssential = (essential >> kind & 1) != 0;
                tally.Add(isEssential ? NeedStrength.Essential : NeedStrength.Preferred, codes[kind]);
                if (isEssential && codes[kind] == FitCode.Unmet)
                    found[count++] = refusals[kind];
            }

            tally.Write(table, value, question.Model, feature);
            table.SetBlocks(value, question.Query.FindingSet(found[..count]));
        }
    }

    /// <summary>What becomes of each need at this post, and the finding where it is refused.</summary>
    private static void Read(PoolQuestion<CandidateView> question, Span<FitCode> codes, Span<int> refusals)
    {
        foreach (var kind in Vocabulary<ProvisionKind>.All)
        {
            var (state, tier) = question.Blank.Post.ProvisionState(kind);
            codes[(int)kind] = FitRange.OfNeed(state, tier).Code;
            if (codes[(int)kind] == FitCode.Unmet)
                refusals[(int)kind] = question.FindingOf(Refusals[(int)kind]);
        }
    }
}
