using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>One feature, defined once for training and serving: its bins, its value for a pair, the facts behind it and what to ask.</summary>
internal abstract class Feature
{
    /// <summary>Name, group, unit, direction and bins.</summary>
    public abstract FeatureSpec Spec { get; }

    /// <summary>The value for a pair.</summary>
    public abstract FeatureValue Evaluate(Pair pair);

    /// <summary>The facts of both sides that the value rests on.</summary>
    public abstract (FactReading Post, FactReading Candidate) Facts(Pair pair);

    /// <summary>The unknown facts that it rests on, when its value is unknown.</summary>
    public virtual IEnumerable<UnknownFact> Unknowns(Pair pair) => [];
}
