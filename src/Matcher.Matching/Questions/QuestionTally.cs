
namespace Matcher.Matching;

/// <summary>Adds up, list by list, which unknown facts would change who is blocked or who is among the first.</summary>
internal sealed class QuestionTally(MatchSnapshot snapshot)
{
    private readonly Dictionary<(string Fact, string Asked), OpenQuestion> _questions = [];
    private readonly Dictionary<(string Fact, string Asked), List<ScoreRange>> _ranges = [];
    private int _pairs;
    private bool _isSynthetic;

    /// <summary>Looks at a list in the order of scores.</summary>
    /// <param name="matches">The first of the list and those near them.</param>
    /// <param name="first">How many count as the first.</param>
    /// <param name="pairOf">The pair of a match.</param>
    public void Add(IReadOnlyList<Match> matches, int first, Func<Match, Pair> pairOf)
    {
        long? last = matches.Count >= first ? matches[first - 1].Score : null;
        long? next = matches.Count > first ? matches[first].Score : null;
        for (var i = 0; i < matches.Count; i++)
        {
            _pairs++;
            _isSynthetic |= matches[i].Post.IsSynthetic || matches[i].Candidate.IsSynthetic;
            var pair = pairOf(matches[i]);
            foreach (var question in matches[i].Questions)
            {
                var range = AnswerRange.Of(snapshot, matches[i], pair, question.Fact);
                var isFirst = i < first;
                Add(question, matches[i], range, isFirst && question.CouldBlock, !isFirst && range.High >= last, isFirst && range.Low <= next);
            }
        }
    }

    /// <summary>The questions: what could block first, then by how many pairs are decided, then by stake.</summary>
    public OpenQuestionList Read() => new(
    [
        .. _questions.Select(question => question.Value with { Ranges = _ranges[question.Key] })
            .OrderByDescending(question => question.Blocks > 0)
            .ThenByDescending(question => question.Ranges.Count)
            .ThenByDescending(question => question.Stake)
            .ThenBy(question => question.Fact, StringComparer.Ordinal)
            .ThenBy(question => question.Post?.Value ?? question.Candidate?.Value, StringComparer.Ordinal),
    ], _pairs, _isSynthetic, snapshot.Versions);

    private void Add(Question question, Match match, ScoreRange range, bool blocks, bool enters, bool leaves)
    {
        if (!blocks && !enters && !leaves)
            return;
        var key = (question.Fact, question.ToEmployer ? range.Post.Value : range.Candidate.Value);
        if (!_questions.TryGetValue(key, out var known))
        {
            known = new OpenQuestion(question.Fact, question.ToEmployer ? EmployerWords.Of(question.Fact, match.Post, question.Sentence) : question.Sentence)
            {
                Post = question.ToEmployer ? range.Post : null,
                Candidate = question.ToEmployer ? null : range.Candidate,
                Ranges = [],
            };
            _ranges[key] = [];
        }

        _ranges[key].Add(range);
        _questions[key] = known with { Blocks = known.Blocks + (blocks ? 1 : 0), Enters = known.Enters + (enters ? 1 : 0), Leaves = known.Leaves + (leaves ? 1 : 0) };
    }
}
