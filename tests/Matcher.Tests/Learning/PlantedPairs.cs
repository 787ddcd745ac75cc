using Matcher.Domain;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>A table of made-up pairs in which every person of two groups is worth the same; planted scores make it fair or not.</summary>
internal static class PlantedPairs
{
    public static readonly PersonGroup Some = new("limb", "moderate", "male", "urban");
    public static readonly PersonGroup Others = new("visual", "severe", "female", "rural");

    public static PairTable Table(int posts, int people, Func<int, PersonGroup>? group = null, Func<int, int, bool>? isBlocked = null, Func<int, int, float>? grade = null, byte[][]? columns = null)
    {
        (int Post, int Person)[] pairs = [.. from post in Enumerable.Range(0, posts) from person in Enumerable.Range(0, people) select (post, person)];
        group ??= person => person % 2 == 0 ? Some : Others;
        grade ??= (post, person) => (post + (person / 2)) % 4 == 0 ? 2 : 0;
        float[] grades = [.. pairs.Select(pair => grade(pair.Post, pair.Person))];
        return new PairTable
        {
            Account = new()
            {
                Rows = pairs.Length, Used = pairs.Length, Blocked = 0, Unreadable = 0, Repeated = 0, UnknownPost = 0, UnknownPerson = 0, WithoutConsent = 0, Gates = [],
            },
            Posts = [.. Enumerable.Range(0, posts).Select(post => new PostId($"p-{post}"))],
            People = [.. Enumerable.Range(0, people).Select(person => new CandidateId($"c-{person}"))],
            Features = columns is null
                ? [new BinnedFeature("skills_required", 2, Scoring.Direction.Up), new BinnedFeature("skills_preferred", 2, Scoring.Direction.Up)]
                : [.. Matcher.Matching.Features.All.Select(feature => new BinnedFeature(feature.Spec.Name, feature.Spec.Bins.Count, feature.Spec.Direction))],
            Columns = columns ?? [[.. grades.Select(value => (byte)(value > 0 ? 1 : 0))], new byte[pairs.Length]],
            Grades = grades,
            Weights = [.. pairs.Select(_ => 1f)],
            PostOf = [.. pairs.Select(pair => pair.Post)],
            PersonOf = [.. pairs.Select(pair => pair.Person)],
            IsBlocked = [.. pairs.Select(pair => isBlocked?.Invoke(pair.Post, pair.Person) ?? false)],
            IsFeasible = [.. grades.Select(value => value > 0)],
            DistanceKm = new float[pairs.Length],
            Groups = [.. Enumerable.Range(0, people).Select(group)],
            PostTwins = [.. Enumerable.Range(0, posts).Select(post => $"work {post}")],
            PostTrades = [.. Enumerable.Range(0, posts).Select(_ => "")],
            PersonTrades = [.. Enumerable.Range(0, people).Select(_ => "")],
        };
    }
}
