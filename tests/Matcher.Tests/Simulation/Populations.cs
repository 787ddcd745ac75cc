using Matcher.Domain;
using Matcher.Simulation;

namespace Matcher.Tests;

/// <summary>Populations that several tests read; made once.</summary>
internal static class Populations
{
    private static readonly Lazy<Population> LazyLarge = new(() => PopulationGenerator.Generate(new() { Candidates = 20_000, Posts = 2_000, Seed = 7, OraclePairs = 4_000 }));

    /// <summary>20,000 candidates and 2,000 posts.</summary>
    internal static Population Large => LazyLarge.Value;

    /// <summary>The share of items for which something holds.</summary>
    internal static double Share<T>(IReadOnlyCollection<T> items, Func<T, bool> holds) => items.Count(holds) / (double)items.Count;

    /// <summary>The type as the certificate's digit gives it: multiple disabilities are one type, whatever their components.</summary>
    internal static Disability Headline(Candidate candidate) => candidate.Disabilities[0];

    /// <summary>Writes a population into a folder of its own and gives the bytes of each file by name.</summary>
    internal static SortedDictionary<string, byte[]> Files(PopulationSettings settings)
    {
        var folder = Directory.CreateTempSubdirectory("population-");
        try
        {
            PopulationWriter.Write(PopulationGenerator.Generate(settings, TestContext.Current.CancellationToken), folder.FullName, TestContext.Current.CancellationToken);
            return new(folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName)), StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
