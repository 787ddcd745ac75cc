using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>How many posts say each fact, before and after their words are read.</summary>
internal sealed class UnknownTally
{
    private static readonly (string Group, string Name, Func<Post, bool> IsKnown)[] Facts =
    [
        .. FunctionAxes.All.Select(axis => ("demands", Vocabulary<FunctionAxis>.Of(axis), Fact(post => post.Demands.Any(demand => demand.Axis == axis && demand.Level is not null)))),
        .. Vocabulary<Exposure>.All.Select(exposure => ("exposures", Vocabulary<Exposure>.Of(exposure), Fact(post => post.Exposures.Any(fact => fact.Exposure == exposure)))),
        .. Vocabulary<ProvisionKind>.All.Select(kind => ("provisions", Vocabulary<ProvisionKind>.Of(kind), Fact(post => post.Provisions.Any(fact => fact.Kind == kind && fact.State != ProvisionState.Unknown)))),
        .. StatedField.All.Select(field => ("conditions", field.Name, Fact(post => field.Get(post) is not null))),
    ];

    private readonly int[] _before = new int[Facts.Length];
    private readonly int[] _after = new int[Facts.Length];

    /// <summary>How many posts were counted.</summary>
    public int Posts { get; private set; }

    /// <summary>Of these, posts of which reading tells something.</summary>
    public int Told { get; private set; }

    /// <param name="post">A post as it is on file, with what was read from its words.</param>
    public void Add(Post post)
    {
        var (bare, isTold) = (StatedFacts.Strip(post), false);
        Posts++;
        for (var fact = 0; fact < Facts.Length; fact++)
        {
            var (before, after) = (Facts[fact].IsKnown(bare), Facts[fact].IsKnown(post));
            _before[fact] += before ? 1 : 0;
            _after[fact] += after ? 1 : 0;
            isTold |= after && !before;
        }
        Told += isTold ? 1 : 0;
    }

    public void Print(string name, bool withFacts)
    {
        if (Posts == 0)
            return;
        Report.Line($"{name}: {Posts} posts, {Told} ({(double)Told / Posts:P1}) of which words tell a fact that nobody gave");
        foreach (var group in Facts.Index().GroupBy(fact => fact.Item.Group))
            Line(group.Key, [.. group.Select(fact => fact.Index)]);
        Line("all", [.. Enumerable.Range(0, Facts.Length)]);
        if (!withFacts)
            return;
        foreach (var (number, (group, fact, _)) in Facts.Index().Where(fact => _after[fact.Index] > 0))
            Line($"  {group[..^1]} {fact}", [number]);
    }

    private void Line(string name, int[] facts)
    {
        double all = Posts * facts.Length;
        Report.Line($"  {name,-38} {facts.Length,3} facts  unknown {1 - (facts.Sum(fact => _before[fact]) / all),8:P2} -> {1 - (facts.Sum(fact => _after[fact]) / all),8:P2}  known of a post {facts.Sum(fact => _before[fact]) / (double)Posts,6:F3} -> {facts.Sum(fact => _after[fact]) / (double)Posts,6:F3}");
    }

    private static Func<Post, bool> Fact(Func<Post, bool> isKnown) => isKnown;
}
