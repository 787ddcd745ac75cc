using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>An exposure that the person must avoid and the employer declared: a gate of safety.</summary>
internal sealed class ExposureGate : Gate
{
    public override string Code => "exposure";

    public override Sentence Meaning { get; } = new("有本人必须避免的环境", "An exposure that the person must avoid");

    public override void Check(Pair pair, GateFindings findings)
    {
        foreach (var exposure in pair.Candidate.Candidate.AvoidedExposures)
        {
            var name = ExposureWords.Of(exposure);
            var fact = FactOf(exposure);
            var known = pair.Post.Post.Exposures.FirstOrDefault(one => one.Exposure == exposure);
            if (known is { IsPresent: true, Source: FactSource.Declared })
                findings.Block(Finding(fact, true, $"有{name.Zh},本人必须避免", $"There is {name.En}, which the person must avoid"));
            else if (known is not { IsPresent: false })
                findings.Suspect(Finding(fact, true, $"有没有{name.Zh},要问", $"Whether there is {name.En} is not known"));
        }
    }

    /// <summary>The fact about an exposure.</summary>
    internal static string FactOf(Exposure exposure) => $"post.exposures.{Vocabulary<Exposure>.Of(exposure)}";
}
