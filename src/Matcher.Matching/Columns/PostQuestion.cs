using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A post put as a question to the pool of people.</summary>
internal sealed class PostQuestion : PoolQuestion<CandidateView>
{
    private readonly CandidateColumns _columns;

    private PostQuestion(CandidateColumns columns, PoolQuery query, TableModel model, Pair blank)
        : base(query, model, blank) => _columns = columns;

    public PostView Post => Blank.Post;

    /// <summary>Fills and prepares a query.</summary>
    public static PostQuestion Ask(CandidateColumns columns, PoolQuery query, TableModel model, RuleSet rules, DateOnly day, PostView post, bool usePriors)
    {
        query.Reset();
        (query.Hash, query.ListsCandidates) = (post.Hash, true);
        var nobody = CandidateView.Representative(new() { Id = new("nobody") }, day);
        var question = new PostQuestion(columns, query, model, new Pair(post, nobody, rules, day, usePriors));
        question.Fill(columns);
        return question;
    }

    public override Pair PairWith(CandidateView row) => new(Post, row, Blank.Rules, Blank.Day, Blank.UsesPriors);

    protected override void AskSets() => new SetQuestions(this, _columns).Ask();
}
