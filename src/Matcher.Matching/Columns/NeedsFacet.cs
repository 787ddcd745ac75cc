using System.Numerics;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What a person asks for. People differ much here, so values are read as bits instead of through representatives.</summary>
internal sealed class NeedsFacet : PoolFacet<CandidateView>, IImageFacet<CandidateView>
{
    private static readonly NeedGate Gate = new();
    private static readonly NeedsMetFeature Feature = new();
    private static readonly GateFinding[] Refusals = [.. Vocabulary<ProvisionKind>.All.Select(Gate.Refusal)];

    private readonly KeptMeanings<UInt128, FacetMeaning> _kept = new(1 << 20);
    private readonly ValueTable<(ulong Essential, ulong Preferred), (ulong Essential, ulong Preferred)> _values = new();

    public NeedsFacet()
    {
        Features = [Feature];
        Gates = [Gate];
    }

    public override int NumberOf(CandidateView row)
    {
        var needs = CandidateKeys.Needs(row);
        return _values.NumberOf(needs, () => needs);
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

    public override CandidateView Representative(CandidateView nothing, int value)
    {
        var (essential, preferred) = _values.Values.Span[value];
        return nothing.With(nothing.Candidate with
        {
            Needs = [.. Vocabulary<ProvisionKind>.All.Where(kind => ((essential | preferred) >> (int)kind & 1) != 0)
                .Select(kind => new Need(kind, (essential >> (int)kind & 1) != 0 ? NeedStrength.Essential : NeedStrength.Preferred))],
        });
    }

    public override void Fill(PoolQuestion<CandidateView> question, int column)
    {
        var values = _values.Values.Span;
        var table = question.Query.Facet(column, values.Length);
        question.MarkAsked(Features);
        var part = question.PartOf(ProvisionCodes.Of(question.Blank.Post));
        if (!_kept.TryFind(part, out var meaning) || meaning!.Length < values.Length)
        {
            meaning = Ask(question, values, meaning);
            _kept.Keep(part, meaning, values.Length);
        }

        meaning.Write(question, table);
    }

    private static FacetMeaning Ask(PoolQuestion<CandidateView> question, ReadOnlySpan<(ulong Essential, ulong Preferred)> values, FacetMeaning? earlier)
    {
        var meaning = new FacetMeaning(values.Length, earlier);
        var points = question.Model.Table(question.IndexOf(Feature));
        Span<FitCode> codes = stackalloc FitCode[Vocabulary<ProvisionKind>.All.Count];
        var refused = Read(question.Blank.Post, codes);
        var refusals = new Dictionary<ulong, int> { [0] = 0 };
        for (var value = earlier?.Length ?? 0; value < values.Length; value++)
        {
            var (essential, preferred) = values[value];
            var tally = new NeedsTally();
            for (var kinds = essential | preferred; kinds != 0; kinds &= kinds - 1)
            {
                var kind = BitOperations.TrailingZeroCount(kinds);
                tally.Add((essential >> kind & 1) != 0 ? NeedStrength.Essential : NeedStrength.Preferred, codes[kind]);
            }

            if (!refusals.TryGetValue(essential & refused, out var findings))
                refusals.Add(essential & refused, findings = meaning.Findings(RefusalsOf(essential & refused)));
            tally.Write(meaning, value, points, findings);
        }

        return meaning.Close();
    }

    /// <summary>What becomes of each need at a post, and as bits which are refused.</summary>
    private static ulong Read(PostView post, Span<FitCode> codes)
    {
        var refused = 0UL;
        foreach (var kind in Vocabulary<ProvisionKind>.All)
        {
            var (state, tier) = post.ProvisionState(kind);
            codes[(int)kind] = FitRange.OfNeed(state, tier).Code;
            refused |= codes[(int)kind] == FitCode.Unmet ? 1UL << (int)kind : 0;
        }

        return refused;
    }

    private static GateFinding[] RefusalsOf(ulong kinds) => [.. Vocabulary<ProvisionKind>.All.Where(kind => (kinds >> (int)kind & 1) != 0).Select(kind => Refusals[(int)kind])];
}
