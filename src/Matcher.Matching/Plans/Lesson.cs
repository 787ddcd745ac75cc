using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What completing a course would do to a person's posts, by the tables and gates that ranked them.</summary>
internal sealed class Lesson
{
    // No other feature reads completed courses or skills; a test scores whole pairs and compares.
    private static readonly Feature[] Learned = [new RequiredSkillsFeature(), new PreferredSkillsFeature(), new TrainingFeature()];
    private static readonly int[] Indices = [.. Learned.Select(Features.IndexOf)];

    private readonly MatchSnapshot _snapshot;
    private readonly Pair _before;
    private readonly Pair _after;

    public Lesson(MatchSnapshot snapshot, CandidateView person, Course course, PostView anyPost)
    {
        _snapshot = snapshot;
        _before = snapshot.Pair(anyPost, person, usePriors: true);
        _after = snapshot.Pair(anyPost, new CandidateView(After(person.Candidate, course), snapshot.Rules.TieKey.Span, person.Day), usePriors: true);
    }

    /// <summary>The person once the course is completed. Where nobody asked for skills, those of a course alone would say that there are no others.</summary>
    public static Candidate After(Candidate person, Course course) => person with
    {
        CompletedCourses = [.. person.CompletedCourses, course.Id.Value],
        Skills = person.Skills is null ? null : [.. person.Skills, .. course.Skills],
    };

    /// <summary>By how much the score of a post would change, units of 2⁻²⁴.</summary>
    public long Gain(PostView post)
    {
        var (before, after) = (_before.Turn(post), _after.Turn(post));
        var gain = 0L;
        for (var i = 0; i < Learned.Length; i++)
            gain += Points(i, after) - Points(i, before);
        return gain;
    }

    /// <summary>Whether no gate would keep the person out any more.</summary>
    public bool Opens(PostView post) => Gates.Check(_after.Turn(post)).Blocks.Count == 0;

    private int Points(int feature, Pair pair) => _snapshot.Scorer.Model.Points(Indices[feature], Learned[feature].Evaluate(pair).Bin);
}
