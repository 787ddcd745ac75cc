using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A person put as a question to the pool of posts.</summary>
internal sealed class CandidateQuestion : PoolQuestion<PostView>
{
    private readonly PostColumns _columns;

    private CandidateQuestion(PostColumns columns, PoolQuery query, TableModel model, Pair blank)
        : base(query, model, blank) => _columns = columns;

    public CandidateView Candidate => Blank.Candidate;

    /// <summary>Fills and prepares a query.</summary>
    public static CandidateQuestion Ask(PostColumns columns, PoolQuery query, TableModel model, RuleSet rules, CandidateView candidate, bool usePriors)
    {
        query.Reset();
        (query.Hash, query.ListsCandidates, query.Priority) = (candidate.Hash, false, Scorer.Priority(candidate));
        var nothing = new PostView(new() { Id = new("nothing"), Title = "?" }, null, 0, candidate.Day, Provision.DefaultMaxAgeDays);
        var question = new CandidateQuestion(columns, query, model, new Pair(nothing, candidate, rules, candidate.Day, usePriors));
        question.Fill(columns);
        return question;
    }

    public override Pair PairWith(PostView row) => new(row, Candidate, Blank.Rules, Blank.Day, Blank.UsesPriors);

    protected override void AskSets()
    {
        if (_columns.Courses.Values.IsEmpty)
            return;
        AskCourses(_columns, _columns.Courses, Candidate.Candidate.CompletedCourses);
    }
}
