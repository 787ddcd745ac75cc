using System.Runtime.CompilerServices;
using Matcher.Matching;
using Matcher.Scoring;
using Matcher.Simulation;

namespace Matcher.Benchmarks;

/// <summary>
/// A synthetic pool of any size: simulated people, each repeated in counties all over the country under ids of their own. Everybody
/// who agreed to be matched is in, county by county, as the service lays its pool out.
/// </summary>
internal sealed class CandidateCrowd
{
    private const int DifferentPeople = 20_000;

    private readonly CrowdRows _rows;
    private readonly ConditionalWeakTable<PoolQuery, PostQuestion> _questions = [];

    private CandidateCrowd(CandidateColumns columns, CrowdRows rows, Pool pool, IReadOnlyList<PostView> posts)
    {
        (Columns, _rows, Pool, Posts) = (columns, rows, pool, posts);
    }

    public static DateOnly Day { get; } = new(2026, 11, 1);

    public CandidateColumns Columns { get; }

    public Pool Pool { get; }

    /// <summary>The different people.</summary>
    public IReadOnlyList<CandidateView> People => _rows.People;

    /// <summary>Everybody in the order of the pool's rows, as the single people that the rows stand for.</summary>
    public IEnumerable<CandidateView> Everybody => _rows.Everybody();

    /// <summary>Open posts that ask.</summary>
    public IReadOnlyList<PostView> Posts { get; }

    public static LoadedModel Model { get; } = LoadedModel.Read(Path.Combine(Root, "models", "hand-set-prior", "2"));

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Matcher.sln")))
                folder = folder.Parent;
            return folder.FullName;
        }
    }

    public static CandidateCrowd Make(int people, int posts)
    {
        var population = PopulationGenerator.Generate(new() { Candidates = Math.Min(people, DifferentPeople) * 5 / 4, Posts = posts * 2, Day = Day, Seed = 4 });
        var key = RuleSet.Shipped.TieKey;
        CandidateView[] templates = [.. population.Candidates.Where(candidate => candidate.ConsentsToMatching).Select(candidate => new CandidateView(candidate, key.Span, Day))];
        var employers = population.Employers.ToDictionary(employer => employer.Id);
        PostView[] asking = [.. population.Posts.Where(post => post.IsOpenOn(Day)).Take(posts).Select(post =>
            new PostView(post, employers[post.Employer!.Value], PairHash.OfId(key.Span, post.Id.Value), Day, new MatchSettings().ProvisionMaxAgeDays))];
        var columns = new CandidateColumns();
        var rows = new CrowdRows(columns, templates, people);
        return new(columns, rows, Pool.Build(columns.Layout, rows.All()), asking);
    }

    /// <summary>Makes the tables of a post's question.</summary>
    public void Put(int post, PoolQuery query) =>
        _questions.GetValue(query, one => new PostQuestion(Columns, one)).Ask(Model.Tables, RuleSet.Shipped, Day, Posts[post], CandidateCrowd.Model.Priors);

    /// <summary>Somebody's row after a change: another person of the template population, at the same place under the same id.</summary>
    public PoolRow Changed(int number, Random random) => _rows.Make(number, random.Next());
}
