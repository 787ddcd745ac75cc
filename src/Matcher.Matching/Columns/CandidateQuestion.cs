using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A person put as a question to the pool of posts.</summary>
/// <param name="columns">The pool's columns.</param>
/// <param name="query">What is filled.</param>
internal sealed class CandidateQuestion(PostColumns columns, PoolQuery query) : PoolQuestion<PostView>(query)
{
    private PostView? _nothing;
    private Pair _pair = null!;

    public CandidateView Candidate => Blank.Candidate;

    /// <summary>Fills and prepares the query.</summary>
    public void Ask(TableModel model, RuleSet rules, CandidateView candidate, TypePriors? priors)
    {
        Query.Reset();
        (Query.Hash, Query.ListsCandidates, Query.Priority) = (candidate.Hash, false, Scorer.Priority(candidate));
        if (_nothing?.Day != candidate.Day)
            _nothing = new PostView(new() { Id = new("nothing"), Title = "?" }, null, 0, candidate.Day, Provision.DefaultMaxAgeDays);
        _pair = new Pair(_nothing, candidate, rules, candidate.Day, priors);
        Fill(columns, model, new Pair(_nothing, candidate, rules, candidate.Day, priors));
    }

    public override Pair PairWith(PostView row) => _pair.Turn(row);

    protected override void AskSets()
    {
        if (!columns.Courses.Values.IsEmpty)
            AskCourses(columns, columns.Courses, Candidate.Candidate.CompletedCourses);
    }
}
