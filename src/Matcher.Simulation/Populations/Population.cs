namespace Matcher.Simulation;

/// <summary>A synthetic population. Every record says that it is synthetic; no person, employer or post in it exists.</summary>
public sealed record Population
{
    /// <summary>The settings that it was made from.</summary>
    public required PopulationSettings Settings { get; init; }

    /// <summary>The employers.</summary>
    public required IReadOnlyList<Employer> Employers { get; init; }

    /// <summary>The posts.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>The candidates. Nobody has a certificate number.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>The fairs.</summary>
    public required IReadOnlyList<Fair> Fairs { get; init; }

    /// <summary>The courses that posts and candidates name.</summary>
    public required IReadOnlyList<Course> Courses { get; init; }

    /// <summary>Knows the truth about every pair.</summary>
    public required Oracle Oracle { get; init; }
}
