namespace Matcher.Learning;

/// <summary>What became of every row of a file of outcomes: used + blocked + all that was left out = rows.</summary>
public sealed record PairAccount
{
    /// <summary>Rows of the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows whose pair can be ranked.</summary>
    public required int Used { get; init; }

    /// <summary>Rows whose pair a gate keeps out: never ranked, so nothing is learned from them; fairness counts them.</summary>
    public required int Blocked { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public required int Unreadable { get; init; }

    /// <summary>Rows of a pair that stood there before; the first counts.</summary>
    public required int Repeated { get; init; }

    /// <summary>Rows of a post that is not among the posts.</summary>
    public required int UnknownPost { get; init; }

    /// <summary>Rows of a person who is not among the candidates.</summary>
    public required int UnknownPerson { get; init; }

    /// <summary>Rows of a person who did not agree to be matched.</summary>
    public required int WithoutConsent { get; init; }

    /// <summary>How many blocked pairs each gate keeps out; a pair may be kept out by several.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Gates { get; init; }
}
