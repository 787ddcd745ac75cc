using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Whether the licences that the post requires are held. A licence known to be missing is also a gate.</summary>
internal sealed class LicenceFeature : Feature
{
    public override FeatureSpec Spec { get; } = new("licence", Groups.Skills, "licence", Direction.Up,
    [
        new("missing", "缺少要求的证书", "A required licence is missing"),
        new("unknown", "有没有要求的证书,要问", "Whether the required licence is held is not known"),
        new("not_asked", "不要求证书", "No licence required"),
        new("held", "有要求的证书", "The required licence is held"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        var required = pair.Post.Post.RequiredLicences;
        if (required.Count == 0)
            return FeatureValue.Known(2);
        if (pair.Candidate.Candidate.Licences is null)
            return FeatureValue.Open(1, 0, 3);
        return FeatureValue.Known(required.All(licence => LicenceGate.IsHeld(pair, licence)) ? 3 : 0);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(string.Join("; ", pair.Post.Post.RequiredLicences)), new(pair.Candidate.Candidate.Licences is { } held ? string.Join("; ", held) : "?"));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (pair.Post.Post.RequiredLicences.Count > 0 && pair.Candidate.Candidate.Licences is null)
            yield return new("candidate.licences", false, new("本人有哪些证书?", "Which licences does the person hold?"));
    }
}
