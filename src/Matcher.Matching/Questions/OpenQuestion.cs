using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>An unknown fact whose answer would change a decision: who is blocked, or who is among the first of a list.</summary>
/// <param name="Fact">Path of the fact, such as <c>post.provisions.step_free_access</c>.</param>
/// <param name="Sentence">What to ask.</param>
public sealed record OpenQuestion(string Fact, Sentence Sentence)
{
    /// <summary>The post whose employer is asked; null where a person is asked.</summary>
    public PostId? Post { get; init; }

    /// <summary>The person who is asked; null where an employer is.</summary>
    public CandidateId? Candidate { get; init; }

    /// <summary>How many pairs among the first of their list an answer could block.</summary>
    public int Blocks { get; init; }

    /// <summary>How many pairs an answer could bring among the first of their list.</summary>
    public int Enters { get; init; }

    /// <summary>How many pairs an answer could put out of the first of their list.</summary>
    public int Leaves { get; init; }

    /// <summary>Every pair that an answer would decide, with the range of its score.</summary>
    public required IReadOnlyList<ScoreRange> Ranges { get; init; }

    /// <summary>The widest range, units of 2⁻²⁴.</summary>
    public long Stake => Ranges.Max(range => range.High - range.Low);
}
