namespace Matcher.Simulation;

/// <summary>What population to make. Equal settings give equal bytes on every machine.</summary>
public sealed record PopulationSettings
{
    /// <summary>The share of unknown accessibility facts for a world in which employers answer a questionnaire.</summary>
    public const double UsualUnknownShare = 0.4;

    /// <summary>The share of unknown accessibility facts of real posts, which declare almost nothing.</summary>
    public const double SparseUnknownShare = 0.95;

    /// <summary>The settings of the sample that comes with the command line.</summary>
    public static PopulationSettings Sample { get; } = new() { Candidates = 300, Posts = 120, Seed = 2024, OraclePairs = 0 };

    /// <summary>How many candidates; 0 to 20,000,000.</summary>
    public int Candidates { get; init; } = 1000;

    /// <summary>How many posts; 0 to 1,000,000.</summary>
    public int Posts { get; init; } = 200;

    /// <summary>The seed.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The reference day: ages, open posts and the age of facts are counted on it. 2000-01-01 to 2100-12-31.</summary>
    public DateOnly Day { get; init; } = new(2026, 11, 1);

    /// <summary>The share of accessibility facts of posts that nobody published, 0 to 1.</summary>
    public double UnknownShare { get; init; } = UsualUnknownShare;

    /// <summary>The share of functions of candidates that nobody assessed, 0 to 1.</summary>
    public double UnassessedShare { get; init; } = 0.35;

    /// <summary>The share of posts whose facts are older than a year, 0 to 1.</summary>
    public double StaleShare { get; init; } = 0.10;

    /// <summary>The share of posts whose text makes unlawful demands on the body, 0 to 1.</summary>
    public double UnlawfulShare { get; init; } = 0.07;

    /// <summary>The share of posts that closed before the reference day, 0 to 1.</summary>
    public double ExpiredShare { get; init; } = 0.08;

    /// <summary>The share of posts that repeat an earlier post, 0 to 1.</summary>
    public double DuplicateShare { get; init; } = 0.04;

    /// <summary>How many fairs; 0 to 1,000.</summary>
    public int Fairs { get; init; } = 1;

    /// <summary>How many posts each fair offers at most; 1 to 1,000.</summary>
    public int PostsPerFair { get; init; } = 20;

    /// <summary>How many pairs the oracle writes down; 0 to 10,000,000. 0 writes no oracle file.</summary>
    public int OraclePairs { get; init; } = 20_000;

    /// <summary>Refuses settings out of range; the exception names the setting.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public void Validate()
    {
        Require(nameof(Candidates), Candidates, 0, 20_000_000);
        Require(nameof(Posts), Posts, 0, 1_000_000);
        Require(nameof(Fairs), Fairs, 0, 1_000);
        Require(nameof(PostsPerFair), PostsPerFair, 1, 1_000);
        Require(nameof(OraclePairs), OraclePairs, 0, 10_000_000);
        Require(nameof(UnknownShare), UnknownShare);
        Require(nameof(UnassessedShare), UnassessedShare);
        Require(nameof(StaleShare), StaleShare);
        Require(nameof(UnlawfulShare), UnlawfulShare);
        Require(nameof(ExpiredShare), ExpiredShare);
        Require(nameof(DuplicateShare), DuplicateShare);
        if (Day.Year is < 2000 or > 2100)
            throw new ArgumentOutOfRangeException(nameof(Day), Day, "Allowed is 2000-01-01 to 2100-12-31.");
    }

    private static void Require(string name, int given, int min, int max)
    {
        if (given < min || given > max)
            throw new ArgumentOutOfRangeException(name, given, $"Allowed is {min} to {max}.");
    }

    private static void Require(string name, double given)
    {
        if (!(given >= 0 && given <= 1))
            throw new ArgumentOutOfRangeException(name, given, "Allowed is 0 to 1.");
    }
}
