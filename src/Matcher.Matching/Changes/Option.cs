namespace Matcher.Matching;

/// <summary>One change, or two.</summary>
/// <param name="First">The change, or the one of the two with the lesser id.</param>
/// <param name="Second">The other; null if there is one.</param>
internal readonly record struct Option(Change First, Change? Second = null)
{
    /// <summary>How many changes it has.</summary>
    public int Count => Second is null ? 1 : 2;

    public IEnumerable<Change> Changes => Second is null ? [First] : [First, Second];

    /// <summary>Two changes in the order of their ids.</summary>
    public static Option Of(Change one, Change other) => string.CompareOrdinal(one.Id, other.Id) <= 0 ? new(one, other) : new(other, one);

    /// <summary>The pair as it would be.</summary>
    public Pair Apply(Pair pair)
    {
        foreach (var change in Changes)
            pair = new Pair(pair.Post.With(change.Apply(pair.Post)), pair.Candidate.With(change.Apply(pair.Candidate)), pair.Rules, pair.Day, pair.Priors) { Courses = pair.Courses };
        return pair;
    }
}
