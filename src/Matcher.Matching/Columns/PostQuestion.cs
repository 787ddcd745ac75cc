using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A post put as a question to the pool of people.</summary>
/// <param name="columns">The pool's columns.</param>
/// <param name="query">What is filled.</param>
internal sealed class PostQuestion(CandidateColumns columns, PoolQuery query) : PoolQuestion<CandidateView>(query)
{
    private readonly SetQuestions _sets = new(columns);
    private CandidateView? _nobody;
    private Pair _pair = null!;

    public PostView Post => Blank.Post;

    /// <summary>Fills and prepares the query.</summary>
    public void Ask(TableModel model, RuleSet rules, DateOnly day, PostView post, TypePriors? priors)
    {
        Query.Reset();
        (Query.Hash, Query.ListsCandidates) = (post.Hash, true);
        if (_nobody?.Day != day)
            _nobody = CandidateView.Representative(new() { Id = new("nobody") }, day);
        _pair = new Pair(post, _nobody, rules, day, priors);
        Fill(columns, model, new Pair(post, _nobody, rules, day, priors));
    }

    public override Pair PairWith(CandidateView row) => _pair.Turn(row);

    protected override void AskSets() => _sets.Ask(this);
}
