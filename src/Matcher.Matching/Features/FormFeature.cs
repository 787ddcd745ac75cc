using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The form of employment against the forms that are welcome.</summary>
internal sealed class FormFeature : Feature
{
    public override FeatureSpec Spec { get; } = WishCover.Spec("employment_form", Groups.Preferences,
        new("就业形式不是想要的", "Not the form of employment wished"),
        new("就业形式不清楚", "The form of employment is not known"),
        new("没有提就业形式", "No form of employment wished"),
        new("就业形式合适", "The form of employment wished"));

    public override FeatureValue Evaluate(Pair pair)
    {
        var wished = pair.Candidate.Candidate.Wishes.Forms;
        return WishCover.Evaluate(wished.Count > 0, pair.Post.Post.Form is { } form ? wished.Contains(form) : null);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(pair.Post.Post.Form is { } form ? Vocabulary<EmploymentForm>.Of(form) : "?"),
            new(string.Join("; ", pair.Candidate.Candidate.Wishes.Forms.Select(Vocabulary<EmploymentForm>.Of))));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (Evaluate(pair).IsUnknown)
            yield return new("post.form", true, new("属于哪种就业形式?", "Which form of employment is it?"));
    }
}
