using Matcher.Domain;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Tests;

/// <summary>A real store with records and the snapshot built from it.</summary>
internal sealed class MatchWorld : IDisposable
{
    private readonly StoreFolder _folder = new();

    public MatchWorld(IEnumerable<Post> posts, IEnumerable<Candidate> candidates, IEnumerable<Employer>? employers = null, IEnumerable<Fair>? fairs = null, DateOnly? day = null, IEnumerable<Course>? courses = null)
    {
        Store = _folder.Open();
        using (var writer = Store.BeginWrite())
        {
            foreach (var employer in employers ?? RandomPairs.Employers)
                writer.Put(employer);
            foreach (var post in posts)
                writer.Put(post);
            foreach (var candidate in candidates)
                writer.Put(candidate);
            foreach (var fair in fairs ?? [])
                writer.Put(fair);
            foreach (var course in courses ?? [])
                writer.Put(course);
            writer.Commit();
        }

        Snapshot = MatchSnapshot.Build(Store, Model, RuleSet.Shipped, new MatchSettings(), day ?? RandomPairs.Day);
    }

    public static LoadedModel Model { get; } = LoadedModel.Read(Path.Combine(Root, "models", "hand-set-prior", "2"));

    public SqliteRecordStore Store { get; }

    public MatchSnapshot Snapshot { get; }

    /// <summary>The project's folder.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Matcher.sln")))
                folder = folder.Parent;
            return folder.FullName;
        }
    }

    public static MatchWorld Random(int seed, int posts, int candidates)
    {
        var random = new RandomPairs(seed);
        return new MatchWorld(Enumerable.Range(0, posts).Select(random.Post), Enumerable.Range(0, candidates).Select(random.Candidate));
    }

    public MatchList Shortlist(PostId post, int count = 500) =>
        Matchmaker.Shortlist(Snapshot, post, new ListRequest(count), TestContext.Current.CancellationToken)!;

    public MatchList Recommend(CandidateId candidate, int count = 500) =>
        Matchmaker.Recommend(Snapshot, candidate, new HashSet<PostId>(), new ListRequest(count), TestContext.Current.CancellationToken)!;

    public Match Explain(PostId post, CandidateId candidate) => Matchmaker.Explain(Snapshot, post, candidate)!;

    public void Dispose()
    {
        Snapshot.Dispose();
        Store.Dispose();
        _folder.Dispose();
    }
}
