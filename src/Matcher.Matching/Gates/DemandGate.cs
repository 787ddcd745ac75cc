using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// A demand declared essential, with a level, that exceeds the person's assessed function and cannot be arranged. A demand from a
/// list, from words or from an occupation never blocks, nor does a marginal one.
/// </summary>
internal sealed class DemandGate : Gate
{
    private readonly FunctionAxis _axis;
    private readonly GateFinding _block;
    private readonly GateFinding _suspicion;

    public DemandGate(FunctionAxis axis)
    {
        _axis = axis;
        var name = AxisWords.Of(axis);
        Code = "demand_" + Vocabulary<FunctionAxis>.Of(axis);
        Meaning = new($"{name.Zh}:必需,达不到也无法安排", $"{name.En}: an essential demand is not met and cannot be arranged");
        var fact = $"post.demands.{Vocabulary<FunctionAxis>.Of(axis)}";
        _block = Finding(fact, true, Meaning.Zh, Meaning.En);
        _suspicion = Finding(fact, true, $"{name.Zh}:可能是必需的,要问", $"{name.En}: may be essential, to ask");
    }

    public FunctionAxis Axis => _axis;

    public override string Code { get; }

    public override Sentence Meaning { get; }

    public override void Check(Pair pair, GateFindings findings)
    {
        var fit = pair.FitOn(_axis);
        if (fit.Worst != FitCode.Unmet)
            return;
        var demand = pair.Post.DemandOn(_axis);
        if (fit.Best == FitCode.Unmet && demand is { MayBlock: true } && pair.Candidate.FunctionLevels(_axis).IsKnown)
            findings.Block(_block);
        else if (demand is null or { Weight: not DemandWeight.Marginal })
            findings.Suspect(_suspicion);
    }
}
