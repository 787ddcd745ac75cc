using Matcher.Domain;

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

    public override void Fill(PoolQuestion<PostView> question, int column)
    {
        var values = _values.Values.Span;
        var table = question.Query.Facet(column, values.Length);
        var feature = question.IndexOf(Feature);
        Need[] needs = [.. question.Blank.Candidate.Candidate.Needs];
        var refusals = new int[needs.Length];
        for (var i = 0; i < needs.Length; i++)
            refusals[i] = needs[i].Strength == NeedStrength.Essential ? question.FindingOf(Refusals[(int)needs[i].Provision]) : -1;
        var found = new int[needs.Length];
        for (var value = 0; value < values.Length; value++)
        {
            var (tally, count) = (new NeedsTally(), 0);
            for (var i = 0; i < needs.Length; i++)
            {
                var code = Fits[ProvisionCodes.Read(values[value], needs[i].Provision)];
                tally.Add(needs[i].Strength, code);
                if (refusals[i] >= 0 && code == FitCode.Unmet)
                    found[count++] = refusals[i];
            }

            tally.Write(table, value, question.Model, feature);
            table.SetBlocks(value, question.Query.FindingSet(found.AsSpan(0, count)));
        }
    }
}
