using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A provision that the person cannot do without, declared refused.</summary>
internal sealed class NeedGate : Gate
{
    public override string Code => "need_refused";

    public override Sentence Meaning { get; } = new("离不开的条件,单位明确不提供", "Something that cannot be done without is refused");

    public override void Check(Pair pair, GateFindings findings)
    {
        foreach (var (need, fit) in pair.Needs)
        {
            if (need.Strength != NeedStrength.Essential || fit.Worst != FitCode.Unmet)
                continue;
            var name = ProvisionWords.Of(need.Provision);
            if (fit.Best == FitCode.Unmet)
                findings.Block(Refusal(need.Provision));
            else
                findings.Suspect(Finding(FactOf(need.Provision), true, $"能否提供要问:{name.Zh}", $"To ask: {name.En}"));
        }
    }

    /// <summary>What keeps a person out who cannot do without a provision that is refused.</summary>
    internal GateFinding Refusal(ProvisionKind kind)
    {
        var name = ProvisionWords.Of(kind);
        return Finding(FactOf(kind), true, $"单位不提供:{name.Zh}", $"The employer refuses {name.En}");
    }

    /// <summary>The fact about a provision.</summary>
    internal static string FactOf(ProvisionKind kind) => $"post.provisions.{Vocabulary<ProvisionKind>.Of(kind)}";
}
