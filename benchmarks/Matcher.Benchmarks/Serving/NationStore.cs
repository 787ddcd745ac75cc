using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;
using Matcher.Simulation;
using Matcher.Storage;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>A data folder with any number of synthetic people and posts: simulated ones, repeated in counties all over the country under ids of their own.</summary>
internal static class NationStore
{
    private const int DifferentPeople = 20_000;
    private const int PostCount = 400;
    private const int PeopleAtOnce = 20_000;

    /// <summary>The id of somebody; people of neighbouring ids live far from each other.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"c-{number:00000000}");

    /// <summary>Fills a folder; does nothing if it holds a store already.</summary>
    public static void Fill(string folder, int people, int posts = PostCount)
    {
        if (File.Exists(Path.Combine(folder, "store.db")))
            return;
        var population = PopulationGenerator.Generate(new() { Candidates = DifferentPeople * 5 / 4, Posts = posts, Day = CandidateCrowd.Day, Seed = 4, OraclePairs = 0 });
        Candidate[] templates = [.. population.Candidates.Where(candidate => candidate.ConsentsToMatching)];
        RegionCode[] counties = [.. PlaceTable.All.Where(place => place.Code.County is not null && PlaceTable.Check(place.Code) is RegionCodeStatus.Valid).Select(place => place.Code)];
        using var store = SqliteRecordStore.Open(folder, TimeProvider.System);
        Write(store, writer =>
        {
            foreach (var employer in population.Employers)
                writer.Put(employer);
            foreach (var course in population.Courses)
                writer.Put(course);
            foreach (var post in population.Posts)
                writer.Put(post);
        });
        var random = new Random(4);
        foreach (var numbers in Enumerable.Range(0, people).Chunk(PeopleAtOnce))
        {
            Write(store, writer =>
            {
                foreach (var number in numbers)
                {
                    var county = counties[random.Next(counties.Length)];
                    writer.Put(templates[random.Next(templates.Length)] with { Id = new(IdOf(number)), Residence = county, Hukou = county });
                }
            });
        }
    }

    private static void Write(SqliteRecordStore store, Action<IRecordWriter> write)
    {
        using var writer = store.BeginWrite();
        write(writer);
        writer.Commit();
    }
}
