using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>
/// All provisions of a post at once, because a mean over a person's needs reads them together. Posts differ much here, so values are
/// read as bits instead of through representatives.
/// </summary>
internal sealed class ProvisionsFacet : PoolFacet<PostView>
{
    private static readonly NeedGate Gate = new();
    private static readonly NeedsMetFeature Feature = new();
    private static readonly GateFinding[] Refusals = [.. Vocabulary<ProvisionKind>.All.Select(Gate.Refusal)];
    private static readonly FitCode[] Fits = [.. Enumerable.Range(0, ProvisionCodes.Count).Select(ProvisionCodes.FitOf)];

    private readonly KeptMeanings<(ulong, ulong), FacetMeaning> _kept = new(1 << 20);
    private readonly ValueTable<UInt128, UInt128> _values = new();

    public ProvisionsFacet()
    {
        Features = [Feature];
        Gates = [Gate];
        Concerns = pair => pair.Candidate.Candidate.Needs.Count > 0;
    }

    public override int NumberOf(PostView row)
    {
        var codes = ProvisionCodes.Of(row);
        return _values.NumberOf(codes, () => codes);
    }

    public override PostView Representative(PostView nothing, int value)
    {
        var codes = _values.Values.Span[value];
        return nothing.With(nothing.Post with
        {
            Provisions = [.. Vocabulary<ProvisionKind>.All.Where(kind => ProvisionCodes.Read(codes, kind) != (int)ProvisionState.Unknown)
                .Select(kind => ProvisionCodes.ProvisionOf(ProvisionCodes.Read(codes, kind), kind, nothing.Day))],
        });
    }

    /// <summary>What a value would come to with some provisions there that are refused or could be arranged.</summary>
    public ValueShift Arranged(PoolQuestion<PostView> question, IReadOnlyCollection<ProvisionKind> kinds, int value)
    {
        var codes = _values.Values.Span[value];
        var (before, after) = (new NeedsTally(), new NeedsTally());
        foreach (var need in question.Blank.Candidate.Candidate.Needs)
        {
            var code = ProvisionCodes.Read(codes, need.Provision);
            before.Add(need.Strength, Fits[code]);
            after.Add(need.Strength, code is not ((int)ProvisionState.Unknown or (int)ProvisionState.Yes) && kinds.Contains(need.Provision) ? FitCode.Met : Fits[code]);
        }

        return after.Shift(question.Model.Table(Matching.Features.IndexOf(Feature)), before);
    }

    public override void Fill(PoolQuestion<PostView> question, int column)
    {
        var values = _values.Values.Span;
        var table = question.Query.Facet(column, values.Length);
        question.MarkAsked(Features);
        var part = question.PartOf(CandidateKeys.Needs(question.Blank.Candidate));
        if (!_kept.TryFind(part, out var meaning) || meaning!.Length < values.Length)
        {
            meaning = Ask(question, values, meaning);
            _kept.Keep(part, meaning, values.Length);
        }

        meaning.Write(question, table);
    }

    private static FacetMeaning Ask(PoolQuestion<PostView> question, ReadOnlySpan<UInt128> values, FacetMeaning? earlier)
    {
        var meaning = new FacetMeaning(values.Length, earlier);
        var points = question.Model.Table(question.IndexOf(Feature));
        Need[] needs = [.. question.Blank.Candidate.Candidate.Needs];
        var refusals = new Dictionary<ulong, int> { [0] = 0 };
        for (var value = earlier?.Length ?? 0; value < values.Length; value++)
        {
            var (tally, refused) = (new NeedsTally(), 0UL);
            foreach (var need in needs)
            {
                var code = Fits[ProvisionCodes.Read(values[value], need.Provision)];
                tally.Add(need.Strength, code);
                if (need.Strength == NeedStrength.Essential && code == FitCode.Unmet)
                    refused |= 1UL << (int)need.Provision;
            }

            if (!refusals.TryGetValue(refused, out var findings))
                refusals.Add(refused, findings = meaning.Findings([.. needs.Where(need => (refused >> (int)need.Provision & 1) != 0).Select(need => Refusals[(int)need.Provision]).Distinct()]));
            tally.Write(meaning, value, points, findings);
        }

        return meaning.Close();
    }
}
