namespace Matcher.Matching;

/// <summary>An explanation for the person.</summary>
/// <param name="Match">The pair.</param>
/// <param name="Lines">At most <see cref="MostLines"/> lines: all in all, what keeps the pair out, then what matters most.</param>
/// <param name="OtherPoints">The points of everything that no line tells; with those of the lines they add up to the score.</param>
public sealed record PersonExplanation(Match Match, IReadOnlyList<PersonLine> Lines, long OtherPoints)
{
    /// <summary>The most lines.</summary>
    public const int MostLines = 8;
}
