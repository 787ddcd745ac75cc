using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Finds the occupations of the classification that a title names.</summary>
/// <remarks>
/// A pure function of the texts and the tables of the program; thread-safe. The title is compared with every detailed name; the text, with a
/// quarter of the weight, helps to choose between names that the title leaves alike. Cost: some hundred microseconds.
/// </remarks>
public static class OccupationCoder
{
    /// <summary>From this confidence on a code is worth storing; below, the occupation is unknown.</summary>
    public const double Enough = 0.6;

    private const int MostText = 200;
    private const int TextShare = 4;

    // A rival minor group takes away this share of its relevance beyond the half of the best one's.
    private const double RivalShare = 0.5;

    private static readonly Lazy<Names> All = new(() => new Names());

    /// <summary>The best codes, one for each minor group, the most confident first.</summary>
    /// <param name="title">The post's title.</param>
    /// <param name="text">Its text; null if there is none.</param>
    /// <param name="most">How many at most.</param>
    /// <remarks>Edge cases: a title that says nothing about work gives no code.</remarks>
    /// <exception cref="ArgumentNullException">The title is null.</exception>
    public static IReadOnlyList<CodedOccupation> Code(string title, string? text = null, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(title);
        var names = All.Value;
        var points = new long[names.Count];
        names.Add(TitleProfile.Of(title), TextShare, points);
        if (text is { Length: > 0 } && points.Max() > 0)
            names.Add(TitleProfile.Of(text.Length > MostText ? text[..MostText] : text), 1, points);
        var best = names.BestOfMinors(points).OrderByDescending(name => points[name]).ThenBy(name => name).Take(most + 1).ToList();
        var relevances = best.ConvertAll(name => Math.Min(1, (double)points[name] / TextShare / TitleProfile.FullPoints));
        return [.. best.Take(most).Select((name, place) => new CodedOccupation(
            names[name].Code, names[name].Name!, relevances[place], Confidence(relevances, place)))];
    }

    /// <summary>The code of a title that says clearly enough what work it is; null if it does not.</summary>
    /// <exception cref="ArgumentNullException">The title is null.</exception>
    public static CodedOccupation? CodeOrNull(string title, string? text = null) =>
        Code(title, text, 1) is [{ Confidence: >= Enough } best] ? best : null;

    private static double Confidence(List<double> relevances, int place)
    {
        var rival = place > 0 ? relevances[0] : relevances.Count > 1 ? relevances[1] : 0;
        return Math.Max(0, relevances[place] - (RivalShare * Math.Max(0, rival - (relevances[place] / 2))));
    }

    /// <summary>The detailed names by their coordinates.</summary>
    private sealed class Names
    {
        private readonly Occupation[] _occupations = [.. OccupationTable.All.Where(occupation => occupation is { Code.Depth: 4, Name: not null })];
        private readonly OccupationCode[] _minors;
        private readonly Dictionary<uint, List<(int Name, int Weight)>> _namesOf = [];

        public Names()
        {
            _minors = [.. _occupations.Select(occupation => occupation.Parent!.Value)];
            for (var name = 0; name < _occupations.Length; name++)
            {
                foreach (var (key, weight) in TitleProfile.Of(_occupations[name].Name!).Coordinates)
                {
                    if (!_namesOf.TryGetValue(key, out var list))
                        _namesOf.Add(key, list = []);
                    list.Add((name, weight));
                }
            }
        }

        public int Count => _occupations.Length;

        public Occupation this[int name] => _occupations[name];

        /// <summary>The best name with points of each minor group that has any; the first of equals. Names stand in the order of codes.</summary>
        public IEnumerable<int> BestOfMinors(long[] points)
        {
            var best = -1;
            for (var name = 0; name < points.Length; name++)
            {
                if (best >= 0 && !_minors[name].Equals(_minors[best]))
                {
                    yield return best;
                    best = -1;
                }

                if (points[name] > 0 && (best < 0 || points[name] > points[best]))
                    best = name;
            }

            if (best >= 0)
                yield return best;
        }

        public void Add(TitleProfile profile, int share, long[] points)
        {
            foreach (var (key, weight) in profile.Coordinates)
            {
                foreach (var (name, other) in _namesOf.GetValueOrDefault(key) ?? [])
                    points[name] += (long)share * weight * other;
            }
        }
    }
}
