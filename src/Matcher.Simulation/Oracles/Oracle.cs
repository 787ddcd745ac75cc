namespace Matcher.Simulation;

/// <summary>Knows what would really become of every pair. Shares neither code nor definitions with any scorer.</summary>
public sealed class Oracle
{
    /// <summary>Outcomes 1, 2 and 3 begin at these points; an assumption, set so that about one feasible pair in four is hired.</summary>
    private static readonly double[] Steps = [-0.2, 1.2, 2.1];

    private const double Chance = 0.9;
    private const int InfeasibleMilli = -10_000;

    private readonly PopulationSettings _settings;
    private readonly IReadOnlyList<Post> _posts;
    private readonly IReadOnlyList<PostTruth> _work;
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly IReadOnlyList<PersonTruth> _people;

    internal Oracle(PopulationSettings settings, IReadOnlyList<Post> posts, IReadOnlyList<PostTruth> work, IReadOnlyList<Candidate> candidates, IReadOnlyList<PersonTruth> people)
    {
        _settings = settings;
        _posts = posts;
        _work = work;
        _candidates = candidates;
        _people = people;
    }

    internal IReadOnlyList<PostTruth> Work => _work;

    internal IReadOnlyList<PersonTruth> People => _people;

    /// <summary>Judges one pair by the places of post and candidate in the population. The same pair always gets the same answer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public OraclePair Judge(int post, int candidate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(post);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(post, _posts.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(candidate);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(candidate, _candidates.Count);
        return Judge(post, candidate, isNear: false);
    }

    /// <summary>The pairs that the settings ask for, spread evenly over the posts; half near, half from everybody; no pair twice.</summary>
    public IReadOnlyList<OraclePair> Sample()
    {
        var pairs = new List<OraclePair>(_settings.OraclePairs);
        if (_posts.Count == 0 || _candidates.Count == 0)
            return pairs;
        var wishing = Wishing();
        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < _settings.OraclePairs; i++)
        {
            var draw = new Draw(_settings.Seed, DrawStream.Pairs, i);
            var post = i % _posts.Count;
            var near = draw.Percent(50) && wishing.TryGetValue(_work[post].Profile, out _);
            var candidate = near ? draw.Pick(wishing[_work[post].Profile]) : draw.Below(_candidates.Count);
            if (seen.Add((post, candidate)))
                pairs.Add(Judge(post, candidate, near));
        }

        return pairs;
    }

    private Dictionary<OccupationProfile, List<int>> Wishing()
    {
        var wishing = new Dictionary<OccupationProfile, List<int>>();
        for (var i = 0; i < _people.Count; i++)
        {
            foreach (var profile in _people[i].Wished)
            {
                if (!wishing.TryGetValue(profile, out var people))
                    wishing[profile] = people = [];
                people.Add(i);
            }
        }

        return wishing;
    }

    private OraclePair Judge(int post, int candidate, bool isNear)
    {
        var (offer, work, record, person) = (_posts[post], _work[post], _candidates[candidate], _people[candidate]);
        var obstacle = Feasibility.Obstacle(offer, work, person, _settings.Day);
        var visible = Utility.Visible(offer, work, record, person);
        var truth = visible + Utility.Hidden(work, person);
        var draw = new Draw(_settings.Seed, DrawStream.Outcome, post, candidate);
        var shift = obstacle is null ? 0 : InfeasibleMilli;
        return new()
        {
            Post = offer.Id,
            Candidate = record.Id,
            Obstacle = obstacle,
            Outcome = obstacle is null ? Grade(truth + (Chance * draw.Bell())) : draw.Percent(4) ? 1 : 0,
            TruthMilli = Milli(truth) + shift,
            VisibleMilli = Milli(visible) + shift,
            IsNear = isNear,
        };
    }

    private static int Grade(double points)
    {
        var grade = 0;
        while (grade < Steps.Length && points >= Steps[grade])
            grade++;
        return grade;
    }

    private static int Milli(double points) => (int)Math.Round(points * 1000, MidpointRounding.AwayFromZero);
}
