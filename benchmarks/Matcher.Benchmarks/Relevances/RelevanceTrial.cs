using System.Diagnostics;
using System.Globalization;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>
/// Is the relevance of titles better than character n-grams, on titles that nobody saw who wrote the lexicon? Occupations set aside
/// hint at nothing here. Not measured: whether groups of the classification are what people mean by related.
/// </summary>
internal static class RelevanceTrial
{
    public static int Run(string? annotations)
    {
        var start = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loading {Lexicon.Default.Terms.Count} terms: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));
        var space = new TitleSpace(Lexicon.Default, [.. TitleSets.Seen]);
        Judge(TitleSets.Classification("occupations set aside, same minor group", 3), space);
        Judge(TitleSets.Classification("occupations set aside, same middle group", 2), space);
        Judge(TitleSets.Development(), space);
        if (annotations is not null)
            Judge(TitleSets.Annotated(annotations, SharedPosts.TitlesByRow()), TitleSpace.Default);
        Time([.. TitleSets.Seen.Select(occupation => occupation.Name!)]);
        return 0;
    }

    private static void Judge(TitleSet set, TitleSpace space)
    {
        TitleProfile[] profiles = [.. TitleProfile.Of(set.Titles, space)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name}: {set.Queries.Count} queries, {set.Titles.Count} titles"));
        Print("relevance", RankingMeasures.Of(set, query => [.. profiles.Select(profile => (double)profiles[query].PointsWith(profile))]));
        foreach (var length in (int[])[1, 2, 3])
            Print(string.Create(CultureInfo.InvariantCulture, $"{length}-grams"), RankingMeasures.Of(set, new CharacterGrams(set.Titles, length).Scores));
    }

    private static void Print(string name, RankingMeasures measures) =>
        Console.WriteLine($"  {name,-10} MAP {Say(measures.AveragePrecisions)}  MRR {Say(measures.ReciprocalRanks)}  P@5 {Say(measures.PrecisionsAtFive)}");

    private static string Say(double[] values)
    {
        var (mean, low, high) = RankingMeasures.Interval(values);
        return string.Create(CultureInfo.InvariantCulture, $"{mean:0.000} [{low:0.000}, {high:0.000}]");
    }

    private static void Time(string[] titles)
    {
        for (var round = 0; round < 3; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var sum = titles.Sum(title => TitleProfile.Of(title).Coordinates.Length);
            var micros = Stopwatch.GetElapsedTime(start).TotalMicroseconds / titles.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading: {micros:0.0} microseconds a title, {(double)sum / titles.Length:0.0} coordinates"));
        }
    }
}
