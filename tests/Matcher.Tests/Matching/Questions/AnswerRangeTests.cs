using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class AnswerRangeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_OneFactAnswered_HoldsTheScore(int seed)
    {
        var random = new RandomPairs(seed);
        using var world = MatchWorld.Random(seed, 12, 12);
        var (answered, outside) = (0, new List<string>());
        foreach (var post in world.Store.ReadPosts().ToList())
        {
            foreach (var candidate in world.Store.ReadCandidates().Where(candidate => candidate.ConsentsToMatching).ToList())
            {
                var match = world.Explain(post.Id, candidate.Id);
                var pair = world.Snapshot.Pair(world.Snapshot.FindView(post.Id)!, world.Snapshot.FindPerson(candidate.Id)!, usePriors: true);
                foreach (var question in match.Questions.Where(question => question.ToEmployer))
                {
                    var range = AnswerRange.Of(world.Snapshot, match, pair, question.Fact);
                    if (Answer(post, random.Answered(post), question.Fact) is not { } changed)
                        continue;

                    var score = world.Snapshot.Scorer.Score(pair.With(Views.Of(changed, world.Snapshot)));

                    answered++;
                    if (score < range.Low || score > range.High)
                        outside.Add($"{post.Id} {candidate.Id} {question.Fact}: {score} outside {range}");
                    Assert.InRange(range.Low, match.Interval.Low, match.Score);
                    Assert.InRange(range.High, match.Score, match.Interval.High);
                }
            }
        }

        Assert.Empty(outside);
        Assert.True(answered > 500, $"Only {answered} questions were answered.");
    }

    /// <summary>The post with one fact as in another; null for facts that are not drawn.</summary>
    private static Post? Answer(Post post, Post answered, string fact)
    {
        var last = fact[(fact.LastIndexOf('.') + 1)..];
        if (fact.StartsWith("post.provisions.", StringComparison.Ordinal))
            return post with { Provisions = [.. post.Provisions.Where(one => Vocabulary<ProvisionKind>.Of(one.Kind) != last), .. answered.Provisions.Where(one => Vocabulary<ProvisionKind>.Of(one.Kind) == last)] };
        if (fact.StartsWith("post.demands.", StringComparison.Ordinal))
            return post with { Demands = [.. post.Demands.Where(one => Vocabulary<FunctionAxis>.Of(one.Axis) != last), .. answered.Demands.Where(one => Vocabulary<FunctionAxis>.Of(one.Axis) == last)] };
        return fact switch
        {
            // Whether a base is guaranteed is another question.
            "post.pay" => answered.Pay is { } pay ? post with { Pay = new Pay(pay.Min, pay.Max, pay.Period) } : null,
            "post.insurance" => post with { Insurance = answered.Insurance },
            "post.work_mode" => post with { WorkMode = answered.WorkMode },
            "post.education" => post with { Education = answered.Education },
            "post.region" => post with { Region = answered.Region },
            "post.form" => post with { Form = answered.Form },
            "post.reserved" => post with { IsReserved = answered.IsReserved },
            "post.min_experience_years" => post with { MinExperienceYears = answered.MinExperienceYears },
            "post.occupation" => post with { Occupation = answered.Occupation },
            "post.working_time.hours_per_week" => post with { WorkingTime = post.WorkingTime with { HoursPerWeek = answered.WorkingTime.HoursPerWeek } },
            "post.working_time.night_shift" => post with { WorkingTime = post.WorkingTime with { HasNightShift = answered.WorkingTime.HasNightShift } },
            _ => null,
        };
    }

    private static class Views
    {
        public static PostView Of(Post post, MatchSnapshot snapshot) => new(post, post.Employer is { } id ? snapshot.FindEmployer(id) : null, snapshot.HashOf(post.Id), snapshot.Versions.Day, snapshot.Settings.ProvisionMaxAgeDays);
    }
}
