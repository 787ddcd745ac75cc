using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Turns unknown facts into questions: what could block first, then by stake.</summary>
internal static class QuestionReader
{
    public static IReadOnlyList<Question> Read(TableModel model, Pair pair, GateFindings findings)
    {
        var questions = new Dictionary<string, Question>(StringComparer.Ordinal);
        for (var i = 0; i < Features.All.Count; i++)
        {
            var value = Features.All[i].Evaluate(pair);
            if (!value.IsUnknown)
                continue;
            var (low, high) = model.Range(i, value.Possible);
            foreach (var fact in Features.All[i].Unknowns(pair))
            {
                var known = questions.GetValueOrDefault(fact.Path) ?? new Question(fact.Path, fact.ToEmployer, 0, false, fact.Question);
                questions[fact.Path] = known with { Stake = known.Stake + high - low };
            }
        }

        foreach (var finding in findings.Possible)
        {
            var asked = questions.GetValueOrDefault(finding.Fact)
                ?? new Question(finding.Fact, finding.Fact.StartsWith("post.", StringComparison.Ordinal), 0, false, finding.Sentence);
            questions[finding.Fact] = asked with { CouldBlock = true };
        }

        return [.. questions.Values
            .OrderByDescending(question => question.CouldBlock)
            .ThenByDescending(question => question.Stake)
            .ThenBy(question => question.Fact, StringComparer.Ordinal)];
    }
}
