using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>
/// M1: with every function assessed, another type, grade, sex and birth date change neither a score nor what keeps a pair out; posts of
/// programmes, where rules of law name types and ages, are left out.
/// </summary>
/// <remarks>A pair's place in a list follows from its score, its priority and ids alone, so equal scores are equal orders. Records hold no names.</remarks>
public static class CounterfactualEquality
{
    /// <summary>The pairs of a judgement.</summary>
    public const int UsualPairs = 10_000;

    /// <summary>Draws pairs and swaps.</summary>
    /// <param name="snapshot">The posts and people.</param>
    /// <param name="model">The model.</param>
    /// <param name="people">Whom to draw from, at least one.</param>
    /// <param name="pairs">How many pairs, 1 or more.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <exception cref="ArgumentException">There is nobody, or no open post outside programmes.</exception>
    public static FairnessResult Check(MatchSnapshot snapshot, TableModel model, IReadOnlyList<CandidateId> people, int pairs, ulong seed) =>
        Check(snapshot, new Scorer(model).Score, people, pairs, seed);

    internal static FairnessResult Check(MatchSnapshot snapshot, Func<Pair, long> score, IReadOnlyList<CandidateId> people, int pairs, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(people);
        var posts = snapshot.PostViews.Where(IsOrdinary).ToList();
        if (posts.Count == 0 || people.Count == 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{posts.Count} open posts outside programmes and {people.Count} people were given; at least one of each is needed."), nameof(people));
        var (checkedPairs, unequal, state) = (0, 0, new DrawSequence(seed));
        while (checkedPairs < pairs)
        {
            if (snapshot.FindPerson(people[state.Below(people.Count)]) is not { } view)
                throw new ArgumentException("Somebody who was given did not agree to be matched.", nameof(people));
            var (person, other) = Twins(view.Candidate, view.Day, state);
            // A person is read once for several posts.
            for (var i = 0; i < Math.Min(10, pairs - checkedPairs); i++)
            {
                var post = posts[state.Below(posts.Count)];
                var (one, two) = (Judge(snapshot, score, post, person), Judge(snapshot, score, post, other));
                unequal += one == two ? 0 : 1;
            }

            checkedPairs += Math.Min(10, pairs - checkedPairs);
        }

        var cell = new CellFigure("all pairs", checkedPairs, unequal, unequal, unequal, unequal == 0 ? Verdict.Passed : Verdict.Failed);
        return FairnessResult.Gate(
            "m1_counterfactual_equality",
            string.Create(CultureInfo.InvariantCulture, $"pairs of {checkedPairs} whose score, blocks or place change with type, grade, sex and age, all functions assessed, outside programmes; exact: fails above 0"),
            [cell]);
    }

    private static bool IsOrdinary(PostView post) =>
        post.IsOpen && post.Post.Form is not (EmploymentForm.Auxiliary or EmploymentForm.PublicWelfare) && post.Post.Campaign is null;

    private static (RankKey Key, string Blocks) Judge(MatchSnapshot snapshot, Func<Pair, long> score, PostView post, Candidate candidate)
    {
        var pair = snapshot.Pair(post, new CandidateView(candidate, snapshot.Rules.TieKey.Span, snapshot.Versions.Day), usePriors: true);
        return (Scorer.Key(pair, score(pair), candidate.Id.Value), string.Join(' ', Gates.Check(pair).Blocks.Select(block => block.Gate + block.Fact)));
    }

    /// <summary>The person with every open assessment made, and the same person under another certificate.</summary>
    private static (Candidate One, Candidate Other) Twins(Candidate person, DateOnly day, DrawSequence draw)
    {
        var known = person.Functions.Where(function => function.IsValidOn(day)).ToDictionary(function => function.Axis);
        var one = person with
        {
            Functions = [.. FunctionAxes.All.Select(axis => known.TryGetValue(axis, out var function) ? function : new(axis, new Level(draw.Below(Level.Max + 1)), day))],
        };
        var types = Vocabulary<DisabilityType>.All.Where(type => !person.Disabilities.Any(disability => disability.Type == type)).ToList();
        var other = one with
        {
            Disabilities = [new(types[draw.Below(types.Count)], 1 + draw.Below(4))],
            Sex = person.Sex == Sex.Male ? Sex.Female : Sex.Male,
            BirthDate = day.AddYears(-18 - draw.Below(30)).AddDays(-1 - draw.Below(300)),
        };
        return (one, other);
    }
}
